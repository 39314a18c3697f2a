# task: errors
# right: five letters in one text with arrows
errors = "A > B > C > D > C"
