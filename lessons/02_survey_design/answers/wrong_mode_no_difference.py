# task: mode
# caught_by: zero_in_the_interval
effects = mode_effects(people, "csat", strata="brand", reference="web")
ivr_effect = effects.loc["ivr", "difference"]
verdict = "B"
