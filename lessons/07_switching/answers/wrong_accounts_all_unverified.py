# task: accounts
# caught_by: one_verdict_for_all
accounts = {"case_1": "C", "case_2": "C", "case_3": "C", "case_4": "C", "case_5": "C"}
