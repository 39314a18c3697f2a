# task: returns
# caught_by: digits_of_one_programme
net = [-27571, 12381, 106667]
low_roi = -0.689
advice = "B"
