# task: lines
# right: a Series numbered from 0
lines = pd.Series(list("CFAFEBD"))
