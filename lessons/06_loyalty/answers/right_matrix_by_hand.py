# task: matrix
# right: comparisons by hand, other names, a list
attached = scores["dependence"] >= dependence_cut
often = scores["frequency"] >= frequency_cut
names = {(True, True): "高度忠诚", (True, False): "潜在忠诚", (False, True): "惯性忠诚", (False, False): "零忠诚"}
quadrant = [
    "太新" if months < window else names[pair]
    for months, pair in zip(scores["tenure_months"], zip(attached, often, strict=True), strict=True)
]
loyal = scores[[name == "高度忠诚" for name in quadrant]]
high_count = len(loyal)
captive_count = float((loyal["satisfaction"] <= 2).sum())
captive_share = round((loyal["satisfaction"] < 3).mean(), 2)
