# task: goals
# caught_by: classes_are_the_service
work = {
    "work_1": "B",
    "work_2": "B",
    "work_3": "C",
    "work_4": "D",
    "work_5": "D",
}
learning_gain = (after - before) / (most - before)
