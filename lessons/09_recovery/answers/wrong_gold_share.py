# task: gold
# caught_by: kept_against_no_problem
renewal = people.groupby("group")["renewed"].mean()
difference = renewal["settled"] - renewal["none"]
kept = renewal["settled"] - renewal["unsettled"]
reading = "B"
