# task: risk
# caught_by: not_the_highest_product
rpn = risks["severity"] * risks["occurrence"] * risks["detection"]
first = rpn.idxmin()
worst = risks["severity"].idxmax()
advice = "B"
