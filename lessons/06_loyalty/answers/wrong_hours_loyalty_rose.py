# task: hours
# caught_by: saved_hours_taken_for_loyalty
saved = policy["customers"] * (policy["minutes_before"] - policy["minutes_after"]) / 60
yuan = saved.sum() * wage
claim = "A"
