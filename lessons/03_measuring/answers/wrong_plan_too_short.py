# task: plan
# caught_by: too_short
plan = "先改解决，因为最重要。"
