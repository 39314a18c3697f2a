# task: levels
# caught_by: saved_effort_not_seen
levels = {"case_1": "A", "case_2": "C", "case_3": "C", "case_4": "B", "case_5": "A"}
score = "CES"
