# task: readings
# caught_by: clear_profile_denied
readings = {"case_1": "C", "case_2": "C", "case_3": "B", "case_4": "D", "case_5": "E"}
