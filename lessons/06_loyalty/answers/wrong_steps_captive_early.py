# task: steps
# caught_by: captive_before_there_are_cells
steps = ["E", "C", "F", "D", "A", "B"]
