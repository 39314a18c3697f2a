# task: lines
# caught_by: impatience_misread
lines = {"line_1": "C", "line_2": "F", "line_3": "A", "line_4": "F", "line_5": "E", "line_6": "A", "line_7": "D"}
