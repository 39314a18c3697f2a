# task: agreement
# right: arrays with one number
import numpy as np

one, two = coded.to_numpy().T
observed = np.array([(one == two).mean()])
chance = one.mean() * two.mean() + (1 - one).mean() * (1 - two).mean()
kappa = (observed - chance) / (1 - chance)
advice = ["B"]
