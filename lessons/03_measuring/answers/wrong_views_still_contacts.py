# task: views
# caught_by: contacts_counted_for_customers
satisfied = visits["csat"] >= 4
per_contact = satisfied.mean()
per_customer = satisfied.mean()
why = "B"
model = "A"
