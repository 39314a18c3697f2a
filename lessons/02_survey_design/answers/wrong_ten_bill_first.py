# task: ten
# caught_by: background_first
ten = ["F", "G", "D", "A", "I", "M", "J", "K", "N", "C"]
