# task: numbers
# caught_by: worse_without_minus
valid = votes[["A", "O", "M", "I"]].sum(axis=1)
better = (votes["A"] + votes["O"]) / valid
worse = (votes["O"] + votes["M"]) / valid
