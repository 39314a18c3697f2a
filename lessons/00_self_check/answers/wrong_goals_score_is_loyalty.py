# task: goals
# caught_by: score_is_taken_as_given
work = {
    "work_1": "A",
    "work_2": "B",
    "work_3": "D",
    "work_4": "D",
    "work_5": "D",
}
learning_gain = (after - before) / (most - before)
