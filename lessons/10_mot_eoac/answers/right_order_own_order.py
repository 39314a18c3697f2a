# task: order
# right: the other question first
order = ["H", "A", "D", "E"]
