# task: scenes
# caught_by: border_taken_for_delay
scenes = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "C", "case_5": "A"}
