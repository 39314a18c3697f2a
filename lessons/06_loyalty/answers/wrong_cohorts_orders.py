# task: cohorts
# caught_by: purchases_for_customers
first = set(sales.loc[sales["date"] < "2025-02-01", "customer_id"])
march = sales[sales["date"] >= "2025-03-01"]
old_share = revenue_split(sales, "month").loc["2025-03", "retained_share"]
left = march["customer_id"].isin(first).sum() / len(first)
reading = "B"
