# task: stages
# caught_by: nobody_took_it_on
stages = {"case_1": "A", "case_2": "A", "case_3": "C", "case_4": "B", "case_5": "A"}
