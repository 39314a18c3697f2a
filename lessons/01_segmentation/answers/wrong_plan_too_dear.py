# task: plan
# caught_by: over_budget
shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall
my_plan = plan.copy()
my_plan.loc["D"] = 1
