# task: coding
# caught_by: strong_words_are_escalation
codes = {1: "E", 3: "X", 5: "X", 7: "O", 9: "A", 11: "C"}
escalation = 0
trigger = 3
