# task: hours
# caught_by: one_customer_for_all
saved = (policy["minutes_before"] - policy["minutes_after"]) / 60
yuan = saved.sum() * wage
claim = "B"
