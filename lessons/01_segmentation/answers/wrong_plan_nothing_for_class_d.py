# task: plan
# caught_by: below_the_floor
shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall
my_plan = plan.copy()
my_plan.loc["A", "staff"] = 2
my_plan.loc["D"] = 0
