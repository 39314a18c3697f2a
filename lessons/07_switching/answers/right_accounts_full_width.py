# task: accounts
# right: full-width letters
accounts = {"case_1": "Ａ", "case_2": "b", "case_3": ["C"], "case_4": "B 不一致", "case_5": "ｃ"}
