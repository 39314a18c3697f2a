# task: tiers
# right: a loop, a dict and plain Python instead of groupby; lower-case letters in a list
amounts = {}
for brand, arpu in zip(customers["brand"], customers["arpu_yuan"], strict=True):
    if pd.notna(brand) and pd.notna(arpu):
        amounts.setdefault(brand, []).append(arpu)
at_least = {}
for brand, paid in amounts.items():
    paid.sort(reverse=True)
    for position, arpu in enumerate(paid, start=1):
        at_least[brand, arpu] = position / len(paid)
tiers = []
for brand, arpu in zip(customers["brand"], customers["arpu_yuan"], strict=True):
    place = at_least.get((brand, arpu))
    if place is None:
        tiers.append(None)
    else:
        tiers.append("a" if place <= 0.2 else "b" if place <= 0.5 else "c" if place <= 0.8 else "d")
