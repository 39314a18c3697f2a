# task: causes
# caught_by: one_cause_for_all
causes = {"case_1": "C", "case_2": "C", "case_3": "C", "case_4": "C", "case_5": "C"}
