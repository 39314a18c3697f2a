# task: fieldwork
# right: a loop day by day, calls rounded up
def calls_needed(quota, contact_rate, cooperation_rate):
    return math.ceil(quota / (contact_rate * cooperation_rate))


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    days, done = 0, 0
    while done < calls:
        done = done + agents * calls_per_hour * hours_per_day
        days = days + 1
    return days
