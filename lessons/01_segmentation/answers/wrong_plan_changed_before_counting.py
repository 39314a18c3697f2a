# task: plan
# caught_by: not_the_gap
my_plan = plan
my_plan.loc["A", "staff"] = 2
my_plan.loc[["C", "D"]] = 1
shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall
