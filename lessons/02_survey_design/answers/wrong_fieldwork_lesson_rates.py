# task: fieldwork
# caught_by: numbers_of_the_example
def calls_needed(quota, contact_rate, cooperation_rate):
    return quota / (0.45 * 0.5)


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    return math.ceil(calls / (agents * calls_per_hour * hours_per_day))
