# task: hours
# caught_by: intensity_upside_down
def hours_each(customers, time_share, hours):
    return hours * time_share / customers


def intensity(customer_share, time_share):
    return customer_share / time_share
