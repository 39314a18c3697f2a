# task: goals
# right: letters with their words, lower case, full width, in a list; rounded
work = {"work_1": "A 细分客户", "work_2": "b", "work_3": "Ｃ", "work_4": ["D"], "work_5": "D grow loyalty"}
learning_gain = round((after - before) / (most - before), 2)
