# task: risk
# caught_by: rating_bent
rpn = risks["severity"] * risks["occurrence"] * risks["detection"]
first = rpn.idxmax()
worst = risks["severity"].idxmax()
advice = "C"
