# task: dimensions
# caught_by: seen_not_tangible
dimensions = {"case_1": "E", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "E"}
