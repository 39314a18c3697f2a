# task: plan
# right: a list of levels for each class instead of a table, and the gap worked out step by step
price = costs.set_index(["lever", "level"])["yuan_per_customer_month"]
total = sum(price[lever, plan.loc[tier, lever]] * class_sizes[tier] for tier in class_sizes for lever in plan.columns)
shortfall = max(0, round(total - budget, 2))
my_plan = {"A": [2, 3, 3, 2, 3], "B": [1, 2, 2, 2, 2], "C": (1, 2, 1, 1, 1), "D": [1, 1, 1, 1, 1]}
