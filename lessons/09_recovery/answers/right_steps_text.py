# task: steps
# right: one text with arrows
steps = "B > E > D > A > F > C"
