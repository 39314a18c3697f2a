# task: readings
# caught_by: flat_profile_named
readings = {"case_1": "A", "case_2": "A", "case_3": "B", "case_4": "D", "case_5": "E"}
