# task: order
# right: the file written straight after listening
order = ("C", "B", "g", "E", "F", "Ａ", "D")
