# task: memo
# caught_by: too_short
memo = "不行。不行。不行。不行。不行。"
