# task: steps
# right: a tuple of small letters
steps = ("b", "e", "d", "a", "f", "c")
