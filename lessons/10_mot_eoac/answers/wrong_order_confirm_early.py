# task: order
# caught_by: solution_before_the_question
order = ["C", "A", "E", "D"]
