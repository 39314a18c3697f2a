# task: order
# caught_by: red_line_kept
order = ["C", "B", "D", "E"]
