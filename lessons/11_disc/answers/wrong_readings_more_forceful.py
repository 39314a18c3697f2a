# task: readings
# caught_by: people_compared
readings = {"case_1": "A", "case_2": "C", "case_3": "B", "case_4": "D", "case_5": "A"}
