# task: hours
# right: goes by whole minutes and rounds to two decimals
def hours_each(people, share, total):
    minutes = total * 60 * share
    return round(minutes / people / 60, 2)


def intensity(customers, time):
    return round(time / customers, 2)
