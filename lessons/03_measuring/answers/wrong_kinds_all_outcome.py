# task: kinds
# caught_by: one_kind_for_all
kinds = {"case_1": "C", "case_2": "C", "case_3": "C", "case_4": "C", "case_5": "C"}
