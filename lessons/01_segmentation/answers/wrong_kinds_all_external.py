# task: kinds
# caught_by: one_kind_for_all
kinds = {"case_1": "A", "case_2": "A", "case_3": "A", "case_4": "A", "case_5": "A"}
