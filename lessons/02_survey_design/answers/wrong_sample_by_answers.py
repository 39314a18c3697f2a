# task: sample
# caught_by: share_of_people_ignored
quota = {"A": 80, "B": 53, "C": 40, "D": 27}
weights = classes["population"] / classes["answers"]
weighted_score = (weights * classes["satisfied"]).sum() / classes["population"].sum()
