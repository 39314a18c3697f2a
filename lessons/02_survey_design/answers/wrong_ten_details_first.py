# task: ten
# caught_by: details_colour_the_whole
ten = ["F", "A", "I", "M", "J", "P", "D", "K", "N", "C"]
