# task: views
# caught_by: digits_of_one_week
satisfied = visits["csat"] >= 4
per_contact = 0.5
per_customer = 0.65
why = "B"
model = "A"
