# task: hours
# right: shares the time out by recursion, and returns numpy numbers
import numpy as np


def hours_each(customers, time_share, hours):
    if customers > 1:
        return hours_each(1, time_share, hours) / np.float64(customers)
    return np.float64(hours) * time_share


def intensity(customer_share, time_share):
    return np.array([time_share / customer_share])
