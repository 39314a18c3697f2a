# task: views
# caught_by: one_good_call_makes_a_customer_satisfied
satisfied = visits["csat"] >= 4
per_contact = satisfied.mean()
per_customer = (visits["csat"].groupby(visits["customer_id"]).mean() >= 4).mean()
why = "B"
model = "A"
