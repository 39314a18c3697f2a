# task: kinds
# caught_by: staying_taken_for_a_feeling
kinds = {"case_1": "A", "case_2": "B", "case_3": "B", "case_4": "A", "case_5": "C"}
