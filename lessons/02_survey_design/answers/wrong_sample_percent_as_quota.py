# task: sample
# caught_by: quota_does_not_add_up
quota = {"A": 10, "B": 20, "C": 30, "D": 40}
weights = classes["population"] / classes["answers"]
weighted_score = (weights * classes["satisfied"]).sum() / classes["population"].sum()
