# task: cohorts
# caught_by: percent_instead_of_share
old_share = 100 * revenue_split(sales, "month").loc["2025-03", "retained_share"]
left = cohort_counts(sales, "month").loc["2025-01", 2] / cohort_counts(sales, "month").loc["2025-01", 0]
reading = "B"
