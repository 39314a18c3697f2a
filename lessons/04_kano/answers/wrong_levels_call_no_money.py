# task: levels
# caught_by: delight_not_seen
levels = {"case_1": "A", "case_2": "B", "case_3": "D", "case_4": "D", "case_5": "E", "case_6": "F"}
