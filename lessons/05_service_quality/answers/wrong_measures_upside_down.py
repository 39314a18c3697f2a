# task: measures
# caught_by: room_upside_down
room = test["score"] - 5
by_gap = test.groupby("gap")["score"].mean()
first = test.loc[room.idxmin(), "measure"]
fifth = "B"
