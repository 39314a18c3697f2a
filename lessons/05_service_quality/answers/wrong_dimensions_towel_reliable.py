# task: dimensions
# caught_by: speed_not_seen
dimensions = {"case_1": "A", "case_2": "B", "case_3": "B", "case_4": "D", "case_5": "E"}
