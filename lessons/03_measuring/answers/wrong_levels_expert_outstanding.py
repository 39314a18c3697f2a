# task: levels
# caught_by: expertise_taken_for_a_relationship
levels = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "C", "case_5": "A"}
score = "CES"
