# task: stages
# caught_by: warning_left_out
stages = {"case_1": "B", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "A"}
