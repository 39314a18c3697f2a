# task: steps
# caught_by: done_before_settled
steps = ["B", "E", "D", "F", "A", "C"]
