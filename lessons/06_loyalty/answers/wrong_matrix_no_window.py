# task: matrix
# caught_by: newcomers_put_into_cells
quadrant = loyalty_quadrant(scores.assign(tenure_months=99), dependence_cut, frequency_cut, window)
high_count = (quadrant == "high").sum()
captive_count = captive_customers(scores, quadrant, 3).sum()
captive_share = captive_count / high_count
