# task: mode
# caught_by: effect_of_one_table
effects = mode_effects(people, "csat", strata="brand", reference="web")
ivr_effect = 0.158
verdict = "A"
