# task: score
# right: the index with the person left in, and a set
usable = int(profile(sheet)["blocks"].sum())
net = score_styles(sheet)["net"]
first = set(net[net == net.max()].index)
