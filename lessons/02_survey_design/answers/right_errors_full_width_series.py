# task: errors
# right: a series, full-width and lower-case letters with words
errors = pd.Series(["Ａ 不懂调查是什么", "b", " C ", "ｄ", "选C"], index=["案例1", "案例2", "案例3", "案例4", "案例5"])
