# task: readings
# caught_by: tie_not_seen
readings = {"case_1": "A", "case_2": "C", "case_3": "C", "case_4": "D", "case_5": "E"}
