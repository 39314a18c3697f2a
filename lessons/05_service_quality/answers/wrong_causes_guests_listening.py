# task: causes
# caught_by: result_taken_for_a_cause
causes = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "A"}
