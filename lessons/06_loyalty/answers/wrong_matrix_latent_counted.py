# task: matrix
# caught_by: another_cell_counted
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = (quadrant == "latent").sum()
captive_count = captive_customers(scores, quadrant, 3).sum()
captive_share = captive_count / high_count
