# task: kinds
# caught_by: matrix_sees_satisfaction
kinds = {"case_1": "B", "case_2": "C", "case_3": "A", "case_4": "E", "case_5": "A"}
