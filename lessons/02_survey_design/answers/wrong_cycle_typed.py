# task: cycle
# caught_by: names_of_one_trend
missed = ["2023H2"]
act = ["bill", "app"]
