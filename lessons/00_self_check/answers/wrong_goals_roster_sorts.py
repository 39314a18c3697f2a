# task: goals
# caught_by: roster_is_only_sorting
work = {
    "work_1": "A",
    "work_2": "A",
    "work_3": "C",
    "work_4": "D",
    "work_5": "D",
}
learning_gain = (after - before) / (most - before)
