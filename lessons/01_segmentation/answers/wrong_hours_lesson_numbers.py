# task: hours
# caught_by: numbers_of_the_lesson
def hours_each(customers, time_share, hours):
    return 40 * time_share / customers


def intensity(customer_share, time_share):
    return time_share / customer_share
