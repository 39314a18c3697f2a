# task: reply
# caught_by: reasons_before_feeling
reply = ["D", "G", "B", "A", "E"]
