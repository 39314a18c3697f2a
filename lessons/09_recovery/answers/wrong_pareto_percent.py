# task: pareto
# caught_by: counts_for_shares
counts = log["step"].value_counts()
share = 100 * counts / counts.sum()
two = share.iloc[:2].sum() / 100
