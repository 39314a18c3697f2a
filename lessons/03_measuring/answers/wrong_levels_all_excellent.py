# task: levels
# caught_by: one_level_for_all
levels = {"case_1": "B", "case_2": "B", "case_3": "B", "case_4": "B", "case_5": "B"}
score = "CES"
