# task: cohorts
# right: one minus the new part, last row, words after the letter
month = revenue_split(sales, "month").iloc[-1]
old_share = 1 - month["new_yuan"] / (month["new_yuan"] + month["retained_yuan"])
left = (cohort_counts(sales).iloc[0] / cohort_counts(sales).iloc[0, 0]).tolist()[-1:]
reading = "B 4 月还没到"
