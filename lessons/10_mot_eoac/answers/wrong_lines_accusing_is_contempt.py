# task: lines
# caught_by: accusation_unseen
lines = {"line_1": "C", "line_2": "F", "line_3": "A", "line_4": "F", "line_5": "E", "line_6": "B", "line_7": "A"}
