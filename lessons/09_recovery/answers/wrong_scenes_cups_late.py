# task: scenes
# caught_by: breakage_not_seen
scenes = {"case_1": "C", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "A"}
