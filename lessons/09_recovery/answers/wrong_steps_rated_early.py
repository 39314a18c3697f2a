# task: steps
# caught_by: rated_before_found
steps = ["B", "D", "E", "A", "F", "C"]
