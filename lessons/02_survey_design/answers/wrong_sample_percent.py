# task: sample
# caught_by: percent_instead_of_share
quota = {"A": 20, "B": 40, "C": 60, "D": 80}
weights = classes["population"] / classes["answers"]
weighted_score = 100 * (weights * classes["satisfied"]).sum() / classes["population"].sum()
