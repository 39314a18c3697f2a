# task: hours
# caught_by: class_total_instead_of_each
def hours_each(customers, time_share, hours):
    return hours * time_share


def intensity(customer_share, time_share):
    return time_share / customer_share
