# task: readings
# caught_by: few_answers_trusted
readings = {"case_1": "A", "case_2": "C", "case_3": "B", "case_4": "A", "case_5": "E"}
