# task: missing
# right: one text
missing = "B, C, D, E, A"
