# task: order
# right: a tuple of small letters
order = ("h", "a", "d", "e")
