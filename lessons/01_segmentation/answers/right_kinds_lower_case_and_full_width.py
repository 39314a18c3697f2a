# task: kinds
# right: lower-case, full-width and spaced letters, in another order of cases
kinds = {"case_5": " c ", "case_4": "ａ", "case_3": "Ｃ", "case_2": "b", "case_1": ["A"]}
