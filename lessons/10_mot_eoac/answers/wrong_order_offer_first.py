# task: order
# caught_by: solution_before_the_question
order = ["A", "C", "D", "E"]
