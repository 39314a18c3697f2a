# task: scenes
# caught_by: refund_taken_for_loss
scenes = {"case_1": "A", "case_2": "A", "case_3": "C", "case_4": "D", "case_5": "A"}
