# task: fieldwork
# caught_by: one_rate_is_enough
def calls_needed(quota, contact_rate, cooperation_rate):
    return quota / (contact_rate + cooperation_rate)


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    return math.ceil(calls / (agents * calls_per_hour * hours_per_day))
