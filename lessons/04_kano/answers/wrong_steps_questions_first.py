# task: steps
# caught_by: questions_before_features
steps = ["C", "B", "F", "A", "E", "D"]
