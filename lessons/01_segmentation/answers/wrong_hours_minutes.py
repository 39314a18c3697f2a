# task: hours
# caught_by: minutes_instead_of_hours
def hours_each(customers, time_share, hours):
    return hours * time_share / customers * 60


def intensity(customer_share, time_share):
    return time_share / customer_share
