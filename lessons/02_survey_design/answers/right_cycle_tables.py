# task: cycle
# right: filtered tables instead of lists
halves = half_year_compliance(dates, today, start)
missed = halves[halves["verdict"] == "missed"]
act = action_list(trend, targets).query("status == 'act'")
