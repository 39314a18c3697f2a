# task: dimensions
# caught_by: promise_taken_for_speed
dimensions = {"case_1": "A", "case_2": "D", "case_3": "C", "case_4": "D", "case_5": "E"}
