# task: matrix
# caught_by: other_lines
quadrant = loyalty_quadrant(scores, 6, 3, window)
high_count = (quadrant == "high").sum()
captive_count = captive_customers(scores, quadrant, 3).sum()
captive_share = captive_count / high_count
