# task: plan
# caught_by: surplus_as_shortfall
shortfall = plan_cost(plan, class_sizes, costs, budget).total - budget
my_plan = plan.copy()
my_plan.loc["A", "staff"] = 2
my_plan.loc[["C", "D"]] = 1
