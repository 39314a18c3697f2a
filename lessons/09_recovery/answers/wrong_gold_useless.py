# task: gold
# caught_by: recovery_given_up
renewal = people.groupby("group")["renewed"].mean()
difference = renewal["settled"] - renewal["none"]
kept = 100 * (renewal["settled"] - renewal["unsettled"])
reading = "C"
