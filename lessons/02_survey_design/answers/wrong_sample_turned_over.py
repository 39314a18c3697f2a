# task: sample
# caught_by: weight_upside_down
quota = {"A": 20, "B": 40, "C": 60, "D": 80}
weights = classes["answers"] / classes["population"]
weighted_score = (weights * classes["satisfied"]).sum() / classes["population"].sum()
