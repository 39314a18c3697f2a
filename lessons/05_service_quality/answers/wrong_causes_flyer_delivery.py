# task: causes
# caught_by: said_more_than_done
causes = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "C", "case_5": "E"}
