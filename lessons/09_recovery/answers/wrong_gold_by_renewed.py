# task: gold
# caught_by: groups_not_split
renewal = people.groupby("renewed")["renewed"].mean()
best = people.groupby("group")["renewed"].mean()
difference = best["settled"] - best["none"]
kept = 100 * (best["settled"] - best["unsettled"])
reading = "B"
