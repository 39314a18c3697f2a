# task: steps
# caught_by: policy_before_satisfaction
steps = ["E", "C", "F", "A", "B", "D"]
