# task: cycle
# caught_by: any_fall_is_an_alarm
missed = ["2023H2"]
actions = action_list(trend, targets)
act = list(actions.index[actions["difference"] < 0])
