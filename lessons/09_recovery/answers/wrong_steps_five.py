# task: steps
# caught_by: not_six_steps
steps = ["B", "E", "D", "A", "F"]
