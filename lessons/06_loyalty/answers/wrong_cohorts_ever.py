# task: cohorts
# caught_by: came_back_at_some_time
first = set(sales.loc[sales["date"] < "2025-02-01", "customer_id"])
later = set(sales.loc[sales["date"] >= "2025-02-01", "customer_id"])
old_share = revenue_split(sales, "month").loc["2025-03", "retained_share"]
left = len(first & later) / len(first)
reading = "B"
