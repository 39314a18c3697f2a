# task: turned
# right: alpha by its formula
b3 = answers["b3"].map({1: 7, 2: 6, 3: 5, 4: 4, 5: 3, 6: 2, 7: 1})
fixed = answers.copy()
fixed["b3"] = b3
overall = round(float(fixed.to_numpy().mean()), 2)
k = fixed.shape[1]
alpha = k / (k - 1) * (1 - fixed.var().sum() / fixed.sum(axis=1).var())
reading = "b"
