# task: gold
# caught_by: winners_compared_upside_down
renewal = people.groupby("group")["renewed"].mean()
difference = renewal["unsettled"] - renewal["none"]
kept = 100 * (renewal["settled"] - renewal["unsettled"])
reading = "B"
