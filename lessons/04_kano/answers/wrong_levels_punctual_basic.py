# task: levels
# caught_by: performance_not_competed_on
levels = {"case_1": "A", "case_2": "A", "case_3": "C", "case_4": "D", "case_5": "E", "case_6": "F"}
