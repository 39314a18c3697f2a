# task: gold
# caught_by: kept_against_no_problem
renewal = people.groupby("group")["renewed"].mean()
difference = renewal["settled"] - renewal["none"]
kept = 100 * (renewal["none"] - renewal["unsettled"])
reading = "B"
