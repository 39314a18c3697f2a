# task: classes
# caught_by: missed_taken_for_a_surprise
classes = {"case_1": "A", "case_2": "M", "case_3": "A", "case_4": "R", "case_5": "Q"}
