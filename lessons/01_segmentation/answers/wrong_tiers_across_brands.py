# task: tiers
# caught_by: ranked_across_brands
place = customers["arpu_yuan"].rank(ascending=False, method="max", pct=True)
place = place.where(customers["brand"].notna())
tiers = pd.cut(place, [0, 0.2, 0.5, 0.8, 1], labels=["A", "B", "C", "D"])
