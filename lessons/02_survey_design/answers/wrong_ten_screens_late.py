# task: ten
# caught_by: screens_too_late
ten = ["D", "F", "A", "I", "M", "J", "P", "K", "N", "C"]
