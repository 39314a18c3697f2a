# task: hours
# right: with the function of the course
before, after = (policy["customers"] * policy[column] / 60 for column in ("minutes_before", "minutes_after"))
table = policy_savings(before, after, wage)
saved = table["hours_saved"]
yuan = table["yuan_saved"].sum()
claim = ["B"]
