# task: tiers
# caught_by: ties_torn_or_lifted
place = customers.groupby("brand")["arpu_yuan"].rank(ascending=False, method="first", pct=True)
tiers = pd.cut(place, [0, 0.2, 0.5, 0.8, 1], labels=["A", "B", "C", "D"])
