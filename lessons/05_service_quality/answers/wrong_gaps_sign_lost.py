# task: gaps
# caught_by: weights_left_out
gap = clinic["perception"] - clinic["expectation"]
weighted = -(gap * clinic["weight"]).sum()
first = (gap * clinic["weight"]).idxmin()
