# task: plan
# caught_by: not_the_gap
shortfall = plan_cost(plan, class_sizes, costs, budget).total
my_plan = plan.copy()
my_plan.loc["A", ["staff", "service_level"]] = 2
my_plan.loc[["C", "D"]] = 1
