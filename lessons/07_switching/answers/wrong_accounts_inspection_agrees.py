# task: accounts
# caught_by: difference_hidden
accounts = {"case_1": "A", "case_2": "A", "case_3": "C", "case_4": "B", "case_5": "C"}
