# task: hours
# caught_by: saving_with_a_minus
saved = policy["customers"] * (policy["minutes_after"] - policy["minutes_before"]) / 60
yuan = saved.sum() * wage
claim = "B"
