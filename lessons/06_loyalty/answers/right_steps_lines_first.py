# task: steps
# right: lines first, arrows
steps = "C > E > F > A > D > B"
