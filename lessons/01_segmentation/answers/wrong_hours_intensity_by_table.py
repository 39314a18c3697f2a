# task: hours
# caught_by: intensity_of_one_class
def hours_each(customers, time_share, hours):
    return hours * time_share / customers


def intensity(customer_share, time_share):
    return {0.4: 2, 0.3: 1, 0.2: 2 / 3, 0.1: 0.5}[time_share]
