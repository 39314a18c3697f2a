# task: memo
# caught_by: too_short
memo = "这样不合适，不能用来招人。"
