# task: risk
# caught_by: not_the_most_severe
rpn = risks["severity"] * risks["occurrence"] * risks["detection"]
first = rpn.idxmax()
worst = rpn.idxmax()
advice = "B"
