# task: measures
# right: a dict by gap, a row as the name
room = test["score"].rsub(5)
by_gap = {gap: rows["score"].mean() for gap, rows in test.groupby("gap", sort=False)}
first = test[test["score"] == test["score"].min()]["measure"]
fifth = "Ｂ"
