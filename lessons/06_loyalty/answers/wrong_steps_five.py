# task: steps
# caught_by: not_six_steps
steps = ["E", "C", "F", "A", "D"]
