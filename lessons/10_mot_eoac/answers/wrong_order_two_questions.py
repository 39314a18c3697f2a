# task: order
# caught_by: step_left_out
order = ["C", "H", "A", "D"]
