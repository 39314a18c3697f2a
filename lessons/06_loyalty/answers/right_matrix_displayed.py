# task: matrix
# right: the names that people read, by customer
cells = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
quadrant = display(cells).iloc[:, 0].set_axis(scores["customer_id"]).sort_index(ascending=False)
high_count = [cells.value_counts()["high"]]
captive_count = len(scores[(cells == "high") & (scores["satisfaction"] < 3)])
captive_share = captive_count / high_count[0]
