# task: risk
# caught_by: ratings_added
rpn = risks["severity"] * risks["occurrence"]
first = rpn.idxmax()
worst = risks["severity"].idxmax()
advice = "B"
