# task: risk
# caught_by: ratings_added
rpn = risks.mean(axis=1)
first = rpn.idxmax()
worst = risks["severity"].idxmax()
advice = "B"
