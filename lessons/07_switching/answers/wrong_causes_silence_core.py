# task: causes
# caught_by: after_the_complaint_not_seen
causes = {"case_1": "C", "case_2": "C", "case_3": "D", "case_4": "F", "case_5": "G"}
