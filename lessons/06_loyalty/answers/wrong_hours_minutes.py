# task: hours
# caught_by: minutes_not_hours
saved = policy["customers"] * (policy["minutes_before"] - policy["minutes_after"])
yuan = saved.sum() * wage
claim = "B"
