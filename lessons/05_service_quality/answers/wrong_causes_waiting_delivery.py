# task: causes
# caught_by: known_but_no_rule
causes = {"case_1": "A", "case_2": "C", "case_3": "C", "case_4": "D", "case_5": "E"}
