# task: steps
# caught_by: counted_before_asked
steps = ["B", "C", "A", "F", "E", "D"]
