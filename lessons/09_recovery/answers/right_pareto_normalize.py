# task: pareto
# right: with normalize, a table as counts
counts = log["step"].value_counts().to_frame()
share = log["step"].value_counts(normalize=True)
two = share.cumsum().iloc[1]
