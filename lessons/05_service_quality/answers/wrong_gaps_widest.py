# task: gaps
# caught_by: widest_gap_without_weight
gap = clinic["perception"] - clinic["expectation"]
weighted = (gap * clinic["weight"]).sum()
first = gap.idxmin()
