# task: kinds
# caught_by: solving_taken_for_an_outcome
kinds = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "C"}
