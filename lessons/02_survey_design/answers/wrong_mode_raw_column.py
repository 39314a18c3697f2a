# task: mode
# caught_by: raw_column_taken
effects = mode_effects(people, "csat", strata="brand", reference="web")
ivr_effect = effects.loc["ivr", "raw_difference"]
verdict = "A"
