# task: stages
# right: a Series numbered from 0
stages = pd.Series(list("abcba"))
