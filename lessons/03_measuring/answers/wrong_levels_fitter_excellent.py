# task: levels
# caught_by: punctual_fitter_overrated
levels = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "B"}
score = "CES"
