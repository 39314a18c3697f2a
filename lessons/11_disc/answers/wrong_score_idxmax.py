# task: score
# caught_by: tie_broken
usable = profile(sheet)["blocks"].iloc[0]
net = score_styles(sheet).loc["T1"]["net"]
first = [net.idxmax()]
