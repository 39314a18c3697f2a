# task: causes
# caught_by: rule_not_kept
causes = {"case_1": "A", "case_2": "B", "case_3": "B", "case_4": "D", "case_5": "E"}
