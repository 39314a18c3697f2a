# task: measures
# caught_by: remedy_counted_as_a_gap
room = 5 - test["score"]
by_gap = test.groupby("gap")["score"].mean()
first = test.loc[room.idxmax(), "measure"]
fifth = "C"
