# task: causes
# caught_by: never_asked
causes = {"case_1": "B", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "E"}
