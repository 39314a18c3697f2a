# task: pareto
# caught_by: another_column_counted
counts = log["scene"].value_counts()
share = counts / counts.sum()
two = share.iloc[:2].sum()
