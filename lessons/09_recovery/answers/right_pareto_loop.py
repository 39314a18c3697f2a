# task: pareto
# right: a dict, rounded
counts = {}
for step in log["step"]:
    counts[step] = counts.get(step, 0) + 1
share = {step: round(number / len(log), 2) for step, number in counts.items()}
two = sum(sorted(share.values())[-2:])
