# task: ten
# caught_by: filter_before_its_question
ten = ["F", "K", "D", "A", "I", "M", "J", "P", "N", "C"]
