# task: cohorts
# caught_by: digits_of_one_month
old_share = 0.5714
left = 0.4
reading = "B"
