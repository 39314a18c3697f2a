# task: classes
# caught_by: no_joy_taken_for_no_need
classes = {"case_1": "O", "case_2": "I", "case_3": "A", "case_4": "R", "case_5": "Q"}
