# task: score
# caught_by: least_forgotten
usable = profile(sheet)["blocks"].iloc[0]
net = score_styles(sheet).loc["T1"]["most"]
first = list(net.index[net == net.max()])
