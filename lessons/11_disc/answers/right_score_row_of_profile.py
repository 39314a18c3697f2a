# task: score
# right: a row of the profile, and its first style
found = profile(sheet)
usable = found["blocks"]
net = found[["direct_dominant", "fast_expressive", "calm_steady", "careful_analytical"]]
first = net.columns[(net == net.max(axis=1).iloc[0]).iloc[0]]
