# task: tiers
# caught_by: ranked_across_brands
tiers = customers.groupby("brand")["arpu_yuan"].transform(
    lambda x: pd.cut(x, 4, labels=["D", "C", "B", "A"]).astype(object)
)
