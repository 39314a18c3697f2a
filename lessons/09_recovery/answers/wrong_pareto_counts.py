# task: pareto
# caught_by: counts_for_shares
counts = log["step"].value_counts()
share = counts
two = counts.iloc[:2].sum() / counts.sum()
