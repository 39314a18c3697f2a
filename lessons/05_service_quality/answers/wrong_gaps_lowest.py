# task: gaps
# caught_by: lowest_score_first
gap = clinic["perception"] - clinic["expectation"]
weighted = (gap * clinic["weight"]).sum()
first = clinic["perception"].idxmin()
