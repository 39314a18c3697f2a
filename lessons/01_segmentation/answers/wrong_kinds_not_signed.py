# task: kinds
# caught_by: not_signed_is_no_customer
kinds = {"case_1": "D", "case_2": "B", "case_3": "C", "case_4": "A", "case_5": "C"}
