# task: score
# caught_by: digits_of_one_sheet
usable = 22
net = {"direct": 6, "fast": -7, "calm": -5, "careful": 6}
first = ["direct", "careful"]
