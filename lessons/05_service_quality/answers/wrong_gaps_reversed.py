# task: gaps
# caught_by: gap_the_wrong_way_round
gap = clinic["expectation"] - clinic["perception"]
weighted = -(gap * clinic["weight"]).sum()
first = (gap * clinic["weight"]).idxmax()
