# task: sample
# caught_by: raw_answers_counted
quota = {"A": 20, "B": 40, "C": 60, "D": 80}
weights = classes["population"] / classes["answers"]
weighted_score = classes["satisfied"].sum() / classes["answers"].sum()
