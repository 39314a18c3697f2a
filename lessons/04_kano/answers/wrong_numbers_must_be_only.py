# task: numbers
# caught_by: one_dimensional_left_out
valid = votes[["A", "O", "M", "I"]].sum(axis=1)
better = (votes["A"] + votes["O"]) / valid
worse = -votes["M"] / valid
