# task: ten
# caught_by: not_ten_questions
ten = ["F", "D", "A", "I", "M", "J", "P", "K", "C"]
