# task: plan
# right: levers in the rows, another order of rows and columns, levels as floats, one more column; made by best_plan
from course_lib.models.segmentation import best_plan

shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall
best = best_plan(class_sizes, costs, budget, weights={"A": 8, "B": 3, "C": 2, "D": 1}).plan
my_plan = best.T.astype(float).iloc[::-1, ::-1].assign(why="")
