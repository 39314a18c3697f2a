# task: pareto
# right: groupby, in the order of names, and nlargest
counts = log.groupby("step").size()
share = counts.div(len(log))
two = share.nlargest(2).sum()
