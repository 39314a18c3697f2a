# task: goals
# caught_by: leaving_is_a_score
work = {
    "work_1": "A",
    "work_2": "B",
    "work_3": "C",
    "work_4": "D",
    "work_5": "C",
}
learning_gain = (after - before) / (most - before)
