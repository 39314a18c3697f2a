# task: gaps
# right: sorted by size; a filtered column and a filtered table
table = card.assign(others=card.drop(columns="self").mean(axis=1))
table["gap"] = table["self"] - table["others"]
gap = table["gap"].sort_values(ascending=False)
blind = gap[gap >= 1]
strengths = table[table["gap"] <= -1]
