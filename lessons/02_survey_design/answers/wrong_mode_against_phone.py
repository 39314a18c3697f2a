# task: mode
# caught_by: compared_with_another_mode
effects = mode_effects(people, "csat", strata="brand", reference="phone")
ivr_effect = effects.loc["ivr", "difference"]
verdict = "A"
