# task: kinds
# caught_by: axes_swapped
kinds = {"case_1": "C", "case_2": "B", "case_3": "D", "case_4": "E", "case_5": "A"}
