# task: coding
# caught_by: step_given_to_every_turn
codes = {1: "E", 3: "X", 5: "O", 7: "O", 9: "A", 11: "C"}
escalation = 4
trigger = 3
