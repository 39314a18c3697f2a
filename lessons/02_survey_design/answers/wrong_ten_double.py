# task: ten
# caught_by: two_questions_in_one
ten = ["F", "D", "A", "H", "J", "P", "R", "K", "N", "C"]
