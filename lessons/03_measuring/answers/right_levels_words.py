# task: levels
# right: the names of the levels, the score in words
levels = ["良好", "excellent", "卓越", "优秀", "Good"]
score = "省力度（CES）"
