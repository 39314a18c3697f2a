# task: risk
# caught_by: product_followed_blindly
rpn = risks["severity"] * risks["occurrence"] * risks["detection"]
first = rpn.idxmax()
worst = risks["severity"].idxmax()
advice = "A"
