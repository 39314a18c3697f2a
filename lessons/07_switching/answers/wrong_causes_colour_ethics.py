# task: causes
# caught_by: bad_work_not_seen
causes = {"case_1": "G", "case_2": "E", "case_3": "D", "case_4": "F", "case_5": "G"}
