# task: plan
# caught_by: too_short
plan = "加强管理，认真核对。"
