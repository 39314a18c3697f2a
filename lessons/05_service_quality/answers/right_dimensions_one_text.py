# task: dimensions
# right: one text
dimensions = "A、B、C、D、E"
