# task: tiers
# caught_by: missing_is_last_class
place = customers.groupby("brand")["arpu_yuan"].rank(ascending=False, method="max", pct=True)
tiers = pd.cut(place.fillna(1), [0, 0.2, 0.5, 0.8, 1], labels=["A", "B", "C", "D"])
