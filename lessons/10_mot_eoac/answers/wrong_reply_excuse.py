# task: reply
# caught_by: excuse_for_an_answer
reply = ["F", "B", "G", "A", "E"]
