# task: levels
# right: a series, small letters
levels = pd.Series(list("abcdef"), index=["case_1", "case_2", "case_3", "case_4", "case_5", "case_6"])
