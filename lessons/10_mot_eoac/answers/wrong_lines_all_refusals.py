# task: lines
# caught_by: one_letter_for_all
lines = {"line_1": "C", "line_2": "C", "line_3": "C", "line_4": "C", "line_5": "C", "line_6": "C", "line_7": "C"}
