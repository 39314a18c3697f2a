# task: promise
# caught_by: lead_not_used
promise = {"case_1": "B", "case_2": "B", "case_3": "A", "case_4": "B"}
