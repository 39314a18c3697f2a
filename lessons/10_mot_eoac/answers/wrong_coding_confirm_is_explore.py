# task: coding
# caught_by: question_taken_for_question
codes = {1: "E", 3: "X", 5: "X", 7: "O", 9: "A", 11: "E"}
escalation = 4
trigger = 3
