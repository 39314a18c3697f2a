# task: views
# caught_by: ratings_not_shares
satisfied = visits["csat"] >= 4
per_contact = visits["csat"].mean()
per_customer = satisfied.groupby(visits["customer_id"]).mean().mean()
why = "B"
model = "A"
