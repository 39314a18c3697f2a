# task: missing
# caught_by: nobody_may_decide
missing = {"case_1": "B", "case_2": "C", "case_3": "D", "case_4": "D", "case_5": "A"}
