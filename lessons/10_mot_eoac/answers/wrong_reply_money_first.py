# task: reply
# caught_by: solution_before_feeling
reply = ["D", "A", "B", "G", "E"]
