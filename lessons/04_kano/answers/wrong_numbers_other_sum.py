# task: numbers
# caught_by: no_share_of_classes
valid = votes[["A", "O", "M", "I"]].sum(axis=1)
better = (votes["A"] + votes["I"]) / valid
worse = -(votes["O"] + votes["M"]) / valid
