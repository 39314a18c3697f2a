# task: order
# right: one text with arrows
order = "C > A > D > E"
