# task: lines
# caught_by: polite_refusal_is_fine
lines = {"line_1": "F", "line_2": "F", "line_3": "A", "line_4": "F", "line_5": "E", "line_6": "B", "line_7": "D"}
