# task: cycle
# caught_by: done_or_running_counted_as_missed
halves = half_year_compliance(dates, today, start)
missed = list(halves.index[halves["verdict"] != "met"])
actions = action_list(trend, targets)
act = list(actions.index[actions["status"] == "act"])
