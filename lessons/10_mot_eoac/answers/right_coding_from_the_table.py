# task: coding
# right: taken from the coded example, codes as a Series
codes = call.loc[call["speaker"] == "agent", "stage"]
escalation = "turn 4"
trigger = [3]
