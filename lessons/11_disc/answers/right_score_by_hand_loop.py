# task: score
# right: counted in a loop into a dict, names joined by a plus
usable, net = 0, {"direct": 0, "fast": 0, "calm": 0, "careful": 0}
names = {"direct_dominant": "direct", "fast_expressive": "fast", "calm_steady": "calm", "careful_analytical": "careful"}
for row in sheet.itertuples():
    if isinstance(row.most, str) and isinstance(row.least, str) and row.most != row.least:
        usable = usable + 1
        net[names[row.most]] += 1
        net[names[row.least]] -= 1
first = "+".join(name for name in net if net[name] == max(net.values()))
