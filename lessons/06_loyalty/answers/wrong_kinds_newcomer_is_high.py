# task: kinds
# caught_by: newcomer_judged
kinds = {"case_1": "B", "case_2": "C", "case_3": "D", "case_4": "D", "case_5": "A"}
