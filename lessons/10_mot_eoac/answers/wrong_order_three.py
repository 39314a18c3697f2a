# task: order
# caught_by: not_four_sentences
order = ["C", "A", "D"]
