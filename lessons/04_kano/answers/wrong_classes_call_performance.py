# task: classes
# caught_by: bearable_taken_for_missed
classes = {"case_1": "O", "case_2": "M", "case_3": "O", "case_4": "R", "case_5": "Q"}
