# task: sample
# caught_by: digits_of_one_table
quota = {"A": 20, "B": 40, "C": 60, "D": 80}
weights = [8.33, 25, 50, 100]
weighted_score = 0.445
