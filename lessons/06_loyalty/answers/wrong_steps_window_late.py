# task: steps
# caught_by: scores_without_a_window
steps = "FECADB"
