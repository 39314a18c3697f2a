# task: coding
# caught_by: trigger_is_the_customers
codes = {1: "E", 3: "X", 5: "X", 7: "O", 9: "A", 11: "C"}
escalation = 4
trigger = 5
