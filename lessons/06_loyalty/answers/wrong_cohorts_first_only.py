# task: cohorts
# caught_by: only_the_first_cohort_is_old
march = sales[sales["date"] >= "2025-03-01"]
first = set(sales.loc[sales["date"] < "2025-02-01", "customer_id"])
old_share = march.loc[march["customer_id"].isin(first), "amount_yuan"].sum() / march["amount_yuan"].sum()
left = cohort_counts(sales, "month").loc["2025-01", 2] / cohort_counts(sales, "month").loc["2025-01", 0]
reading = "B"
