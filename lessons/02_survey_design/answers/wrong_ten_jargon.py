# task: ten
# caught_by: jargon_kept
ten = ["F", "D", "A", "I", "Q", "J", "P", "K", "N", "C"]
