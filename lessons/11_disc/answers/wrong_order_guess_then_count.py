# task: order
# caught_by: names_before_counting
order = ["C", "F", "E", "G", "A", "D", "B"]
