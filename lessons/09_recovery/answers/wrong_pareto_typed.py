# task: pareto
# caught_by: digits_of_one_laundry
counts = [9, 5, 4, 2]
share = [0.45, 0.25, 0.2, 0.1]
two = 0.7
