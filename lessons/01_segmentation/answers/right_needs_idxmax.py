# task: needs
# right: the whole column from idxmax, and the ratio worked out from totals divided by people, one decimal
needs = profile[reasons].idxmax(axis=1)
each = profile["contacts"] / profile["customers"]
times = (each / each["potential"]).round(1).loc["distributor"]
