# task: steps
# caught_by: newcomers_labelled_first
steps = ["E", "C", "A", "F", "D", "B"]
