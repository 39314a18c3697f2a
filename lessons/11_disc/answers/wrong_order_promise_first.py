# task: order
# caught_by: speaks_before_it_is_sure
order = ["C", "E", "F", "A", "G", "D", "B"]
