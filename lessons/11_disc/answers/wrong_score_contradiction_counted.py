# task: score
# caught_by: faulty_blocks_counted
usable = len(sheet.dropna())
net = score_styles(sheet).loc["T1"]["net"]
first = list(net.index[net == net.max()])
