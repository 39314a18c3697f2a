# task: numbers
# caught_by: better_and_worse_swapped
valid = votes[["A", "O", "M", "I"]].sum(axis=1)
better = (votes["A"] + votes["O"]) / valid
worse = -better
