# task: tiers
# caught_by: upside_down
place = customers.groupby("brand")["arpu_yuan"].rank(method="max", pct=True)
tiers = pd.cut(place, [0, 0.2, 0.5, 0.8, 1], labels=["A", "B", "C", "D"])
