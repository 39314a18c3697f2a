# task: kinds
# right: five letters in the order of the cases
kinds = ("A", "B", "C", "A", "C")
