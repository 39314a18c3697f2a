# task: cohorts
# caught_by: new_for_retained
table = revenue_split(sales, "month").loc["2025-03"]
old_share = table["new_yuan"] / (table["new_yuan"] + table["retained_yuan"])
left = cohort_counts(sales, "month").loc["2025-01", 2] / cohort_counts(sales, "month").loc["2025-01", 0]
reading = "B"
