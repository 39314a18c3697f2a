# task: risk
# caught_by: digits_of_one_table
rpn = [70, 150, 64, 90]
first, worst, advice = "meal_late", "babies_mixed_up", "B"
