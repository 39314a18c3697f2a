# task: accounts
# caught_by: unverified_told_as_fact
accounts = {"case_1": "A", "case_2": "B", "case_3": "A", "case_4": "B", "case_5": "C"}
