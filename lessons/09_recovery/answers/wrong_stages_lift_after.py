# task: stages
# caught_by: promise_made_too_late
stages = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "C"}
