# task: steps
# caught_by: checked_before_counted
steps = ["B", "C", "F", "E", "A", "D"]
