# task: ranking
# caught_by: several_causes_not_seen
shares = label_shares(left["codes"])["share"]
top = shares.idxmax()
total = shares.sum()
reason = "A"
