# task: ranking
# caught_by: forced_to_a_hundred
counts = label_shares(left["codes"])["count"]
shares = counts / counts.sum()
top = shares.idxmax()
total = shares.sum()
reason = "B"
