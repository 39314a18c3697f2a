# task: tiers
# caught_by: not_one_class_each
place = customers.groupby("brand")["arpu_yuan"].rank(ascending=False, method="max", pct=True)
tiers = pd.cut(place, [0, 0.2, 0.5, 0.8, 1], labels=["A", "B", "C", "D"]).value_counts()
