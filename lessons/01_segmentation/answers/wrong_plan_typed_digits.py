# task: plan
# caught_by: copied_digits
shortfall = round(plan_cost(plan, class_sizes, costs, 60000).shortfall)
my_plan = plan.copy()
my_plan.loc["A", "staff"] = 2
my_plan.loc[["C", "D"]] = 1
