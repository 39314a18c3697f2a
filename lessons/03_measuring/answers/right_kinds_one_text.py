# task: kinds
# right: one text
kinds = "A、B、C、A、C"
