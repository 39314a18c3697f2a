# task: score
# caught_by: tie_broken
usable = profile(sheet)["blocks"].iloc[0]
net = {"direct": 6, "fast": -7, "calm": -5, "careful": 6}
first = ["direct"]
