# task: steps
# caught_by: counted_before_done
steps = ["B", "E", "D", "A", "C", "F"]
