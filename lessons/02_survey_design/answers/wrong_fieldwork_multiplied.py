# task: fieldwork
# caught_by: multiplied_instead_of_divided
def calls_needed(quota, contact_rate, cooperation_rate):
    return quota * contact_rate * cooperation_rate


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    return math.ceil(calls / (agents * calls_per_hour * hours_per_day))
