# task: matrix
# caught_by: three_is_dissatisfied
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = (quadrant == "high").sum()
captive_count = captive_customers(scores, quadrant, 4).sum()
captive_share = captive_count / high_count
