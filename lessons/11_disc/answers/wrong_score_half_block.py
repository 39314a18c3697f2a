# task: score
# caught_by: half_a_block_counted
usable = profile(sheet)["blocks"].iloc[0]
net = sheet["most"].value_counts() - sheet["least"].value_counts()
first = list(net.index[net == net.max()])
