# task: gold
# caught_by: paradox_believed
renewal = people.groupby("group")["renewed"].mean()
difference = renewal["settled"] - renewal["none"]
kept = 100 * (renewal["settled"] - renewal["unsettled"])
reading = "A"
