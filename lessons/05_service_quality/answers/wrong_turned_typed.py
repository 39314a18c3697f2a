# task: turned
# caught_by: digits_of_eight_members
b3 = [7, 5, 2, 6, 4, 7, 2, 4]
fixed = answers.assign(b3=b3)
overall, alpha, reading = 4.78, 0.95, "B"
