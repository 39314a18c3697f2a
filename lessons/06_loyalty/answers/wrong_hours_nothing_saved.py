# task: hours
# caught_by: kinds_counted_instead_of_hours
saved = policy["customers"] * (policy["minutes_before"] - policy["minutes_after"]) / 60
yuan = saved.sum() * wage
claim = "C"
