# task: firm
# right: the largest column, the threshold by hand
category = votes.idxmax(axis=1)
unsure = []
for name, row in votes.iterrows():
    one, two = sorted(row)[-1], sorted(row)[-2]
    n = row.sum()
    if one - two < 1.65 * ((one + two) * (2 * n - one - two) / (2 * n)) ** 0.5:
        unsure.append(name)
result = category
advice = "Ｂ"
