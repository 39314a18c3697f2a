# task: classes
# caught_by: annoyance_not_seen
classes = {"case_1": "O", "case_2": "M", "case_3": "A", "case_4": "I", "case_5": "Q"}
