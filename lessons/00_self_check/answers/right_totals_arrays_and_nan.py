# task: totals
# right: an array in which the gap makes the total missing; a column of True and False; other order
totals = sheet.to_numpy().sum(axis=0)
verdicts = {"colleague_3": "A", "colleague_2": "c", "me": "A 对", "colleague_1": "B"}
constant = sheet.std() == 0
