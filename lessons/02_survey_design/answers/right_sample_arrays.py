# task: sample
# right: a list, an array, a dot product
import numpy as np

quota = [20, 40, 60, 80]
weights = classes["population"].to_numpy() / classes["answers"].to_numpy()
weighted_score = np.dot(weights, classes["satisfied"]) / np.sum(classes["population"])
