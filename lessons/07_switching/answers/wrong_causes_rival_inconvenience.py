# task: causes
# caught_by: better_taken_for_cheaper
causes = {"case_1": "C", "case_2": "E", "case_3": "D", "case_4": "B", "case_5": "G"}
