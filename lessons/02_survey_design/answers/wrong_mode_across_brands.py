# task: mode
# caught_by: unlike_people_compared
effects = mode_effects(people, "csat", strata=[], reference="web")
ivr_effect = effects.loc["ivr", "difference"]
verdict = "A"
