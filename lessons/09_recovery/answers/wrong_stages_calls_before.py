# task: stages
# caught_by: calls_taken_for_aftermath
stages = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "A", "case_5": "A"}
