# task: risk
# right: a loop and dicts
rpn = {}
for name, row in risks.iterrows():
    rpn[name] = row["severity"] * row["occurrence"] * row["detection"]
first = max(rpn, key=rpn.get)
worst = max(risks.index, key=lambda name: risks.loc[name, "severity"])
advice = "B 虽然少见"
