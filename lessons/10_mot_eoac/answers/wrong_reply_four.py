# task: reply
# caught_by: not_five_sentences
reply = ["D", "B", "G", "A"]
