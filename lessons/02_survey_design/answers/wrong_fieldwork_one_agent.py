# task: fieldwork
# caught_by: team_or_hours_left_out
def calls_needed(quota, contact_rate, cooperation_rate):
    return quota / contact_rate / cooperation_rate


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    return math.ceil(calls / (calls_per_hour * hours_per_day))
