# task: promise
# caught_by: fewer_days_misread
promise = {"case_1": "C", "case_2": "A", "case_3": "A", "case_4": "B"}
