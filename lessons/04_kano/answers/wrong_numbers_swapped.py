# task: numbers
# caught_by: better_and_worse_swapped
valid = votes[["A", "O", "M", "I"]].sum(axis=1)
better = (votes["O"] + votes["M"]) / valid
worse = -(votes["A"] + votes["O"]) / valid
