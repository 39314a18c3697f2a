# task: measures
# right: sorted, pivoted, a list
room = list(5 - test["score"])
by_gap = test.pivot_table(index="gap", values="score")
first = test.sort_values("score")["measure"].iloc[0]
fifth = ["B"]
