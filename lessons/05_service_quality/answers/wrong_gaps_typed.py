# task: gaps
# caught_by: digits_of_one_clinic
gap = [-0.3, -0.9, -0.6, -0.4, -1.1]
weighted = -0.71
first = "reliability"
