# task: ranking
# caught_by: number_instead_of_share
shares = label_shares(left["codes"])["count"]
top = shares.idxmax()
total = shares.sum()
reason = "B"
