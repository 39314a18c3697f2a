# task: order
# caught_by: red_line_kept
order = ["G", "A", "D", "E"]
