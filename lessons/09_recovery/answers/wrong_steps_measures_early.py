# task: steps
# caught_by: measures_before_ranking
steps = ["B", "E", "A", "D", "F", "C"]
