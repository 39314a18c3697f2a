# task: kinds
# caught_by: supplier_is_no_customer
kinds = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "A", "case_5": "D"}
