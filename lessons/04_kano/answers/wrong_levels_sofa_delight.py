# task: levels
# caught_by: money_for_indifference
levels = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "C", "case_5": "E", "case_6": "F"}
