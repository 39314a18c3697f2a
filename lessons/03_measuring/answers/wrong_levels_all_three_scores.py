# task: levels
# caught_by: score_of_another_level
levels = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "A"}
score = "CSAT, CES, NPS"
