# task: levels
# caught_by: growth_not_seen
levels = {"case_1": "A", "case_2": "B", "case_3": "B", "case_4": "B", "case_5": "A"}
score = "CES"
