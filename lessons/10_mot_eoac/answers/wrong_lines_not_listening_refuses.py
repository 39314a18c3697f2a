# task: lines
# caught_by: not_listening_unseen
lines = {"line_1": "C", "line_2": "F", "line_3": "A", "line_4": "F", "line_5": "C", "line_6": "B", "line_7": "D"}
