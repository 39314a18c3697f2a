# task: hours
# caught_by: no_difference_taken
saved = policy["customers"] * policy["minutes_before"] / 60
yuan = saved.sum() * wage
claim = "B"
