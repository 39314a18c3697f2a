# task: views
# caught_by: instant_taken_for_the_whole
satisfied = visits["csat"] >= 4
per_contact = satisfied.mean()
per_customer = satisfied.groupby(visits["customer_id"]).mean().mean()
why = "B"
model = "B"
