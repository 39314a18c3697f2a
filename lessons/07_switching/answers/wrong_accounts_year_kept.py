# task: accounts
# caught_by: wrong_year_kept
accounts = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "A", "case_5": "C"}
