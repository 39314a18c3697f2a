# task: memo
# right: lines joined to one text
lines = [
    "Dear manager, the four scores of a person always add up to zero, so they compare one style with the others of the same",
    "person and never two people. There are no norms either, and with other questions the first style may change.",
    "In the files we note what customers did and asked for, not types, and discounts are the same for all.",
    "We may use it to talk about habits and to practise.",
]
memo = " ".join(lines)
