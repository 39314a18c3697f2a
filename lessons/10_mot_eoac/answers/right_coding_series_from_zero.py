# task: coding
# right: a Series numbered from 0
codes = pd.Series(list("EXXOAC"))
escalation = "4"
trigger = 3
