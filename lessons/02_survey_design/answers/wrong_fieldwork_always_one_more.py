# task: fieldwork
# caught_by: a_day_too_many
def calls_needed(quota, contact_rate, cooperation_rate):
    return quota / contact_rate / cooperation_rate


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    return int(calls / (agents * calls_per_hour * hours_per_day)) + 1
