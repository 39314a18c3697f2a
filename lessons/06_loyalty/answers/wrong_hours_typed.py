# task: hours
# caught_by: digits_of_one_policy
saved = [10, 1.667, -2, -4, -2]
yuan = 176
claim = "B"
