# task: steps
# caught_by: strategy_on_shaky_classes
steps = ["B", "C", "F", "A", "D", "E"]
