# task: goals
# caught_by: buying_is_loyalty
work = {
    "work_1": "A",
    "work_2": "B",
    "work_3": "C",
    "work_4": "C",
    "work_5": "D",
}
learning_gain = (after - before) / (most - before)
