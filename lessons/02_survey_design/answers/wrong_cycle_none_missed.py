# task: cycle
# caught_by: average_over_the_years
missed = ["2022H2"]
actions = action_list(trend, targets)
act = list(actions.index[actions["status"] == "act"])
