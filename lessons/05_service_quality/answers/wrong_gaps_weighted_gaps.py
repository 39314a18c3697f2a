# task: gaps
# caught_by: gap_the_wrong_way_round
gap = (clinic["perception"] - clinic["expectation"]) * clinic["weight"]
weighted = gap.sum()
first = gap.idxmin()
