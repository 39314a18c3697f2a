# task: lines
# right: full-width letters in a Series numbered from 1
lines = pd.Series(["Ｃ", "ｆ", "Ａ", "F", "e", "B", "D"], index=range(1, 8))
