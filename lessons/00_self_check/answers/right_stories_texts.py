# task: stories
# right: letters in order, in one text
codes = "A, B, D, F, E, C"
claims = "abcb"
