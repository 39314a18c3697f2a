# task: ten
# caught_by: asked_out_of_curiosity
ten = ["F", "D", "A", "I", "M", "J", "E", "K", "N", "C"]
