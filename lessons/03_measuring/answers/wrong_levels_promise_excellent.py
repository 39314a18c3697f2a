# task: levels
# caught_by: promise_kept_overrated
levels = {"case_1": "B", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "A"}
score = "CES"
