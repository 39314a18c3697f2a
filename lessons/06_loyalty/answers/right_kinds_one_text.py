# task: kinds
# right: one text
kinds = "B、C、D、E、A"
