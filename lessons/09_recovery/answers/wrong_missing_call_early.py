# task: missing
# caught_by: call_not_kept
missing = {"case_1": "B", "case_2": "B", "case_3": "D", "case_4": "E", "case_5": "A"}
