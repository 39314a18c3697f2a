# task: readings
# caught_by: one_letter_for_all
readings = ["A", "A", "A", "A", "A"]
