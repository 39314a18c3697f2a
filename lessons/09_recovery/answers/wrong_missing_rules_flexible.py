# task: missing
# caught_by: rules_not_known
missing = {"case_1": "B", "case_2": "C", "case_3": "D", "case_4": "E", "case_5": "E"}
