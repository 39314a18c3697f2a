# task: accounts
# right: verdicts in words
accounts = ["一致", "不一致", "未核实", "they differ", "not verified"]
