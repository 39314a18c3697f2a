# task: steps
# caught_by: not_six_steps
steps = ["B", "C", "F", "A", "E"]
