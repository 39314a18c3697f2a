# task: reply
# caught_by: comfort_before_facts
reply = ["B", "D", "G", "A", "E"]
