# task: matrix
# caught_by: all_dissatisfied_counted
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = (quadrant == "high").sum()
captive_count = (scores["satisfaction"] < 3).sum()
captive_share = 0.4
