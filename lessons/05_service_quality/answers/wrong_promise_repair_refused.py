# task: promise
# caught_by: level_taken_for_a_lead
promise = {"case_1": "C", "case_2": "B", "case_3": "A", "case_4": "A"}
