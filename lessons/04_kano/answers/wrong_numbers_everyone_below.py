# task: numbers
# caught_by: reverse_in_the_denominator
n = votes.sum(axis=1)
better = (votes["A"] + votes["O"]) / n
worse = -(votes["O"] + votes["M"]) / n
