# task: plan
# caught_by: lower_class_gets_more
shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall
my_plan = plan.copy()
my_plan.loc["A", "staff"] = 2
my_plan.loc["C"] = 1
my_plan.loc["B", "staff"] = 1
my_plan.loc["D", ["hours", "staff", "service_level"]] = 1
