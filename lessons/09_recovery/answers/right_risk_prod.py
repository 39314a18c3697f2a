# task: risk
# right: prod, sorted
rpn = risks.prod(axis=1)
first = rpn.sort_values().index[-1]
worst = [risks.sort_values("severity").index[-1]]
advice = "b"
