# task: steps
# right: one text with arrows
steps = "B > C > F > A > E > D"
