# task: hours
# caught_by: extra_hours_left_out
saved = policy["customers"] * (policy["minutes_before"] - policy["minutes_after"]) / 60
yuan = saved[saved > 0].sum() * wage
claim = "B"
