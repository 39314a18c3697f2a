# task: mode
# caught_by: effect_taken_for_service
effects = mode_effects(people, "csat", strata="brand", reference="web")
ivr_effect = effects.loc["ivr", "difference"]
verdict = "C"
