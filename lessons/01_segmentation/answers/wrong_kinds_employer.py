# task: kinds
# caught_by: employer_instead_of_role
kinds = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "C", "case_5": "C"}
