# task: pareto
# caught_by: other_number_of_steps
counts = log["step"].value_counts()
share = counts / counts.sum()
two = share.iloc[1]
