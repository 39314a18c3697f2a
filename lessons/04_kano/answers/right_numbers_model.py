# task: numbers
# right: with the function of the course
table = summarise_counts(votes)
better = table["better"]
worse = table["worse"]
