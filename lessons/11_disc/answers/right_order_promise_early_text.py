# task: order
# right: the promise looked up first, as one text
order = "G > C > E > F > A > D > B"
