# task: kinds
# caught_by: felt_taken_for_measured
kinds = {"case_1": "A", "case_2": "A", "case_3": "C", "case_4": "A", "case_5": "C"}
