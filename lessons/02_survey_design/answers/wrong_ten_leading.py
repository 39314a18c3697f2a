# task: ten
# caught_by: leading_question_kept
ten = ["F", "D", "B", "A", "M", "J", "P", "K", "N", "C"]
