# task: reply
# caught_by: last_word_taken
reply = ["D", "B", "G", "E", "A"]
