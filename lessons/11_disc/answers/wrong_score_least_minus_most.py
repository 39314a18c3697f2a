# task: score
# caught_by: signs_turned_round
usable = profile(sheet)["blocks"].iloc[0]
table = score_styles(sheet).loc["T1"]
net = table["least"] - table["most"]
first = list(net.index[net == net.max()])
