# task: cycle
# caught_by: standing_still_is_fine
missed = ["2023H2"]
actions = action_list(trend, targets)
act = [actions.index[0]]
