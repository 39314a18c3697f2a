# task: reply
# caught_by: door_closed
reply = ["D", "B", "G", "A", "C"]
