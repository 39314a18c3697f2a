# task: causes
# right: a Series numbered from 0
causes = pd.Series(list("abcde"))
