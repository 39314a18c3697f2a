# task: gaps
# right: with eval and a dot product
gap = clinic.eval("perception - expectation").round(2)
weighted = gap @ clinic["weight"]
first = (gap * clinic.weight).sort_values().index[0]
