# task: causes
# caught_by: rudeness_taken_for_price
causes = {"case_1": "C", "case_2": "E", "case_3": "E", "case_4": "F", "case_5": "G"}
