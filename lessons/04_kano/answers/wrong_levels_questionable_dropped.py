# task: levels
# caught_by: misread_question_trusted
levels = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "E", "case_6": "D"}
