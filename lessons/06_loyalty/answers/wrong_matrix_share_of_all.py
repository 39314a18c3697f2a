# task: matrix
# caught_by: share_of_everybody
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = (quadrant == "high").sum()
captive_count = captive_customers(scores, quadrant, 3).sum()
captive_share = captive_count / len(scores)
