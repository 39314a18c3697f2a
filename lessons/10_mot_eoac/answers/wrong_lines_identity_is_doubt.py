# task: lines
# caught_by: rule_taken_for_doubt
lines = {"line_1": "C", "line_2": "D", "line_3": "A", "line_4": "F", "line_5": "E", "line_6": "B", "line_7": "D"}
