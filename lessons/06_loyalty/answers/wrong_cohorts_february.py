# task: cohorts
# caught_by: one_month_too_early
old_share = revenue_split(sales, "month").loc["2025-03", "retained_share"]
left = cohort_counts(sales, "month").loc["2025-01", 1] / cohort_counts(sales, "month").loc["2025-01", 0]
reading = "B"
