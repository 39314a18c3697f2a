# task: sample
# caught_by: classes_count_alike
quota = {"A": 20, "B": 40, "C": 60, "D": 80}
weights = classes["population"] / classes["answers"]
weighted_score = (classes["satisfied"] / classes["answers"]).mean()
