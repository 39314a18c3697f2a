# task: scenes
# caught_by: lateness_not_seen
scenes = {"case_1": "A", "case_2": "B", "case_3": "D", "case_4": "D", "case_5": "A"}
