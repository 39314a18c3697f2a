# task: kinds
# caught_by: at_the_line_is_low
kinds = {"case_1": "A", "case_2": "C", "case_3": "D", "case_4": "E", "case_5": "A"}
