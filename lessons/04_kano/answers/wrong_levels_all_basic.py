# task: levels
# caught_by: one_place_for_all
levels = {"case_1": "A", "case_2": "A", "case_3": "A", "case_4": "A", "case_5": "A", "case_6": "A"}
