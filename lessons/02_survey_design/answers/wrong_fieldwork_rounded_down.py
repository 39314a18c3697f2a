# task: fieldwork
# caught_by: part_of_a_day_forgotten
def calls_needed(quota, contact_rate, cooperation_rate):
    return quota / contact_rate / cooperation_rate


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    return calls // (agents * calls_per_hour * hours_per_day)
