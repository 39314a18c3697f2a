# task: ten
# right: other questions, small letters, one text with arrows
ten = "f > d > k > n > j > m > p > r > g > c"
