# task: accounts
# caught_by: agreement_doubted
accounts = {"case_1": "B", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "C"}
