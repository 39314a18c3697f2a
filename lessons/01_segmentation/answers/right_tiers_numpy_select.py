# task: tiers
# right: numpy instead of pandas for the cut; a plain array, with "" for those without a class
import numpy as np

place = customers.groupby("brand", observed=False)["arpu_yuan"].rank(ascending=False, method="max", pct=True)
tiers = np.select([place <= 0.2, place <= 0.5, place <= 0.8, place <= 1], ["A", "B", "C", "D"], default="")
