# task: dimensions
# caught_by: trust_taken_for_reliability
dimensions = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "E"}
