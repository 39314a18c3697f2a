# task: order
# caught_by: never_looks_again
order = ["C", "E", "F", "G", "D", "A", "B"]
