# task: cycle
# caught_by: missing_the_target_is_enough
missed = ["2023H2"]
actions = action_list(trend, targets)
act = list(actions.index[actions["gap"] > 0])
