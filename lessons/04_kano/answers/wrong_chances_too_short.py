# task: chances
# caught_by: too_short
chances = "微笑服务，用心服务。"
