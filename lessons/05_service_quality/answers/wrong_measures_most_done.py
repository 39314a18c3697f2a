# task: measures
# caught_by: most_done_first
room = 5 - test["score"]
by_gap = test.groupby("gap")["score"].mean()
first = test.loc[room.idxmin(), "measure"]
fifth = "B"
