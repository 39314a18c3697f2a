# task: kinds
# caught_by: one_letter_for_all
kinds = ["D", "D", "D", "D", "D"]
