# task: readings
# right: one text of letters
readings = "A C B D E"
