# task: kinds
# caught_by: measured_taken_for_felt
kinds = {"case_1": "B", "case_2": "B", "case_3": "C", "case_4": "A", "case_5": "C"}
