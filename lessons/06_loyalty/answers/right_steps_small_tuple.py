# task: steps
# right: a tuple of small letters, newcomers before the lines
steps = ("e", "f", "c", "a", "d", "b")
