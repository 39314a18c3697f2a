# task: hours
# caught_by: time_share_forgotten
def hours_each(customers, time_share, hours):
    return hours / customers


def intensity(customer_share, time_share):
    return time_share / customer_share
