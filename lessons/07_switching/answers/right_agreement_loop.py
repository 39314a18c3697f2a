# task: agreement
# right: a loop, rounded
same = [one == other for one, other in zip(coded["first"], coded["second"], strict=True)]
observed = same.count(True) / len(same)
a, b = sum(coded["first"]) / len(coded), sum(coded["second"]) / len(coded)
chance = round(a * b + (1 - a) * (1 - b), 3)
kappa = round(1 - (1 - observed) / (1 - chance), 2)
advice = "Ｂ 先改定义"
