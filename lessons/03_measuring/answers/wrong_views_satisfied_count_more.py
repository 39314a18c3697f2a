# task: views
# caught_by: one_of_them_wrong
satisfied = visits["csat"] >= 4
per_contact = satisfied.mean()
per_customer = satisfied.groupby(visits["customer_id"]).mean().mean()
why = "C"
model = "A"
