# task: steps
# caught_by: sent_without_a_trial
steps = ["B", "F", "C", "A", "E", "D"]
