# task: sample
# caught_by: share_of_people_ignored
quota = {"A": 50, "B": 50, "C": 50, "D": 50}
weights = classes["population"] / classes["answers"]
weighted_score = (weights * classes["satisfied"]).sum() / classes["population"].sum()
