# task: cohorts
# caught_by: customers_for_yuan
table = revenue_split(sales, "month").loc["2025-03"]
old_share = table["retained_customers"] / (table["retained_customers"] + table["new_customers"])
left = cohort_counts(sales, "month").loc["2025-01", 2] / cohort_counts(sales, "month").loc["2025-01", 0]
reading = "B"
