# task: pareto
# caught_by: other_number_of_steps
counts = log["step"].value_counts()
share = counts / counts.sum()
two = log["scene"].value_counts(normalize=True).iloc[:2].sum()
