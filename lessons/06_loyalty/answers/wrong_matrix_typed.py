# task: matrix
# caught_by: digits_of_one_table
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = 276
captive_count = 89
captive_share = 89 / 276
