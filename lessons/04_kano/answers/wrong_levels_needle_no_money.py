# task: levels
# caught_by: must_be_not_guarded
levels = {"case_1": "D", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "E", "case_6": "F"}
