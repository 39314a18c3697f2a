# task: cycle
# right: a half-year in words, a set built in a loop without the model
missed = ("2023 年下半年",)
act = set()
for name in trend.index:
    before, after = trend.loc[name, "2025H1"], trend.loc[name, "2025H2"]
    if after < targets[name] and round(after - before, 6) < 0.1:
        act.add(name)
