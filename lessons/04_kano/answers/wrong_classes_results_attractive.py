# task: classes
# caught_by: contradiction_not_seen
classes = {"case_1": "O", "case_2": "M", "case_3": "A", "case_4": "R", "case_5": "A"}
