# task: memo
# caught_by: too_short
memo = "不能。不能。不能。不能。不能。不能。"
