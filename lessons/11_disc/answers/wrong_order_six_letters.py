# task: order
# caught_by: not_seven_letters
order = ["C", "E", "F", "G", "A", "D"]
