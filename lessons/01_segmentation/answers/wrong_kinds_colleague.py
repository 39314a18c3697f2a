# task: kinds
# caught_by: colleague_is_no_customer
kinds = {"case_1": "A", "case_2": "D", "case_3": "C", "case_4": "A", "case_5": "C"}
