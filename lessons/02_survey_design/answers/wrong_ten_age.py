# task: ten
# caught_by: options_overlap
ten = ["F", "D", "A", "I", "M", "J", "P", "K", "N", "O"]
