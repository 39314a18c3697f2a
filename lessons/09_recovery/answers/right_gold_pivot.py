# task: gold
# right: a pivot table
renewal = people.pivot_table(index="group", values="renewed")
difference = renewal.loc["settled", "renewed"] - renewal.loc["none", "renewed"]
kept = (renewal.loc["settled", "renewed"] - renewal.loc["unsettled", "renewed"]) * 100
reading = ["B"]
