# task: cycle
# caught_by: not_the_names_of_indicators
missed = ["2023H2"]
act = action_list(trend, targets)["status"].to_list()
