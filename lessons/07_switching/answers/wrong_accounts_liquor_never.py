# task: accounts
# caught_by: no_record_taken_for_no_event
accounts = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "B", "case_5": "D"}
