# task: statement
# caught_by: too_short
statement = "个别产品有小问题，请放心使用。"
