# task: order
# caught_by: filed_before_heard
order = ["B", "C", "E", "F", "G", "A", "D"]
