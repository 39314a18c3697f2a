# task: goals
# right: five letters in one text; the gain as the share of the missing that is gone
work = "ABCDD"
missing_before, missing_after = most - before, most - after
learning_gain = 1 - missing_after / missing_before
