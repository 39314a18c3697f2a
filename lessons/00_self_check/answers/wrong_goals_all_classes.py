# task: goals
# caught_by: one_goal_for_all
work = {
    "work_1": "A",
    "work_2": "A",
    "work_3": "A",
    "work_4": "A",
    "work_5": "A",
}
learning_gain = (after - before) / (most - before)
