# task: promise
# right: a tuple of letters
promise = ("C", "B", "A", "B")
