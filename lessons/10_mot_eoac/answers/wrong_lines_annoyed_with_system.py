# task: lines
# caught_by: shared_annoyance_is_irritation
lines = {"line_1": "C", "line_2": "F", "line_3": "A", "line_4": "B", "line_5": "E", "line_6": "B", "line_7": "D"}
