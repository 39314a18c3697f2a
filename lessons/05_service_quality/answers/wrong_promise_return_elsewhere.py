# task: promise
# caught_by: below_the_standard
promise = {"case_1": "C", "case_2": "B", "case_3": "B", "case_4": "B"}
