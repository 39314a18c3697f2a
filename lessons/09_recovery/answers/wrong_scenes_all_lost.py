# task: scenes
# caught_by: one_scene_for_all
scenes = {"case_1": "A", "case_2": "A", "case_3": "A", "case_4": "A", "case_5": "A"}
