# task: dimensions
# caught_by: one_dimension_for_all
dimensions = {"case_1": "B", "case_2": "B", "case_3": "B", "case_4": "B", "case_5": "B"}
