# task: ranking
# caught_by: not_the_most_frequent
shares = label_shares(left["codes"])["share"]
top = shares.idxmin()
total = shares.sum()
reason = "B"
