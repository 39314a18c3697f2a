# task: causes
# caught_by: deceit_not_seen
causes = {"case_1": "C", "case_2": "E", "case_3": "D", "case_4": "F", "case_5": "A"}
