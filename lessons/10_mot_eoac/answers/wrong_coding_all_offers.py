# task: coding
# caught_by: offer_and_action_mixed_up
codes = {1: "E", 3: "X", 5: "X", 7: "O", 9: "O", 11: "C"}
escalation = 4
trigger = 3
