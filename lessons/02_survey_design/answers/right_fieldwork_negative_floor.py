# task: fieldwork
# right: rounding up with a double minus, other names inside
def calls_needed(quota, contact_rate, cooperation_rate):
    success = contact_rate * cooperation_rate
    return round(quota / success, 3)


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    per_day = agents * calls_per_hour * hours_per_day
    return -(-calls // per_day)
