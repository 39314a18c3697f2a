# task: plan
# caught_by: no_difference_left
shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall
my_plan = plan * 0 + 1
