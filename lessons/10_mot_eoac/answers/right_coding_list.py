# task: coding
# right: six letters in a list
codes = ["E", "X", "X", "O", "A", "C"]
escalation = 4
trigger = 3
