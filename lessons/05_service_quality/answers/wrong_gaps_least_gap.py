# task: gaps
# caught_by: lowest_score_first
gap = clinic["perception"] - clinic["expectation"]
weighted = (gap * clinic["weight"]).sum()
first = (gap * clinic["weight"]).idxmax()
