# task: missing
# caught_by: script_taken_for_care
missing = {"case_1": "B", "case_2": "C", "case_3": "A", "case_4": "E", "case_5": "A"}
