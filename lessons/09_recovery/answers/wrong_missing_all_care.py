# task: missing
# caught_by: one_strategy_for_all
missing = {"case_1": "D", "case_2": "D", "case_3": "D", "case_4": "D", "case_5": "D"}
