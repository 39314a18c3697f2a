# task: ranking
# caught_by: not_the_sum_of_all
shares = label_shares(left["codes"])["share"]
top = shares.idxmax()
total = shares.max()
reason = "B"
