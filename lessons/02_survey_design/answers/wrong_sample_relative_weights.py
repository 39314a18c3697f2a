# task: sample
# caught_by: weight_without_people
quota = {"A": 20, "B": 40, "C": 60, "D": 80}
people, came = classes["population"], classes["answers"]
weights = (people / people.sum()) / (came / came.sum())
weighted_score = (weights * classes["satisfied"]).sum() / came.sum()
