# task: ranking
# caught_by: digits_of_ten_tenants
shares = label_shares(left["codes"])["share"]
top = "core_failure"
total = shares.sum()
reason = "B"
