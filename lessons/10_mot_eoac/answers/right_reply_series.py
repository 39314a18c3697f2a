# task: reply
# right: a Series
reply = pd.Series(list("DBGAE"))
