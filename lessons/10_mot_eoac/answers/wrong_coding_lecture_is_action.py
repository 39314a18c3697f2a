# task: coding
# caught_by: step_given_to_every_turn
codes = {1: "E", 3: "A", 5: "X", 7: "O", 9: "A", 11: "C"}
escalation = 4
trigger = 3
