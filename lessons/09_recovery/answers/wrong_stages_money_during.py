# task: stages
# caught_by: no_call_afterwards
stages = {"case_1": "A", "case_2": "B", "case_3": "B", "case_4": "B", "case_5": "A"}
