# task: ten
# caught_by: purpose_left_out
ten = ["F", "D", "A", "I", "M", "J", "P", "R", "K", "N"]
