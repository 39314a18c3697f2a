# task: mode
# right: strata in a list, a rounded number, the letter with its words
effects = mode_effects(people, strata=["brand"]).round(3)
ivr_effect = round(float(effects["difference"]["ivr"]), 2)
verdict = "A 区间不含 0"
