# task: numbers
# caught_by: digits_of_one_survey
better = [0.43, 0.72, 0.69, 0.22]
worse = [-0.80, -0.66, -0.26, -0.14]
