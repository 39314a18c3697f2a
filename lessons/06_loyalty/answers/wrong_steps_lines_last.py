# task: steps
# caught_by: lines_after_the_result
steps = ["E", "F", "A", "C", "D", "B"]
