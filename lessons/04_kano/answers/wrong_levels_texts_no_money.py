# task: levels
# caught_by: annoyance_kept_up
levels = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "D", "case_6": "F"}
