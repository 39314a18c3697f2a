# task: reply
# caught_by: comfort_before_facts
reply = ["G", "D", "B", "A", "E"]
