# task: dimensions
# caught_by: care_not_seen
dimensions = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "D"}
