# task: views
# right: two frames, a list with one number
table = visits.assign(good=visits["csat"].gt(3)).groupby("customer_id")["good"].agg(["sum", "count"])
per_contact = [table["sum"].sum() / table["count"].sum()]
per_customer = (table["sum"] / table["count"]).mean()
why = ["B"]
model = "A 整体测量"
