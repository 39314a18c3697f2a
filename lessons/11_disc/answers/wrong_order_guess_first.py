# task: order
# caught_by: guesses_before_listening
order = ["F", "C", "E", "G", "A", "D", "B"]
