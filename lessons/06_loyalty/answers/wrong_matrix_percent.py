# task: matrix
# caught_by: percent_instead_of_share
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = (quadrant == "high").sum()
captive_count = captive_customers(scores, quadrant, 3).sum()
captive_share = 100 * captive_count / high_count
