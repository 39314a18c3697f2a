# task: cohorts
# caught_by: blank_taken_for_zero
old_share = revenue_split(sales, "month").loc["2025-03", "retained_share"]
left = cohort_counts(sales, "month").loc["2025-01", 2] / cohort_counts(sales, "month").loc["2025-01", 0]
reading = "A"
