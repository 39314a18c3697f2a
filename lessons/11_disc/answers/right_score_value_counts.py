# task: score
# right: value counts of the usable rows, a filtered series
good = sheet.dropna()
good = good[good["most"] != good["least"]]
usable = good.shape[0]
net = good["most"].value_counts().sub(good["least"].value_counts(), fill_value=0)
first = net[net == net.max()]
