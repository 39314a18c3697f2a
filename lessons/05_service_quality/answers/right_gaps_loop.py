# task: gaps
# right: a loop, a dict, the name in a list
gap, parts = {}, {}
for name, row in clinic.iterrows():
    gap[name] = row["perception"] - row["expectation"]
    parts[name] = gap[name] * row["weight"]
weighted = sum(parts.values())
first = [min(parts, key=parts.get)]
