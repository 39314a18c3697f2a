# task: goals
# caught_by: gain_in_percent
work = {
    "work_1": "A",
    "work_2": "B",
    "work_3": "C",
    "work_4": "D",
    "work_5": "D",
}
learning_gain = after - before
