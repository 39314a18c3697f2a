# task: measures
# caught_by: grouped_by_measure
room = 5 - test["score"]
by_gap = test.groupby("measure")["score"].mean()
first = test.loc[room.idxmax(), "measure"]
fifth = "B"
