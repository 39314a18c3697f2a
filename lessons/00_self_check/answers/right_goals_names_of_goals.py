# task: goals
# right: the names of the goals in place of the letters
work = {
    "work_1": "细分客户",
    "work_2": "Serve them differently",
    "work_3": "让满意度达标",
    "work_4": "grow loyalty",
    "work_5": "提升忠诚",
}
learning_gain = (after - before) / max(most - before, 1)
