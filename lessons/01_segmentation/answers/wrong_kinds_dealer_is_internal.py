# task: kinds
# caught_by: who_sells_for_us_is_one_of_us
kinds = {"case_1": "A", "case_2": "B", "case_3": "B", "case_4": "A", "case_5": "C"}
