# task: gold
# right: filters, rounded
renewal = {name: people[people["group"] == name]["renewed"].mean() for name in ["unsettled", "settled", "none"]}
difference = round(renewal["settled"] - renewal["none"], 2)
kept = round(100 * renewal["settled"] - 100 * renewal["unsettled"])
reading = "b"
