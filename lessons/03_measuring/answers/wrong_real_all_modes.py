# task: real
# caught_by: all_modes_compared
test = change(nps(responses, "wave"), "2025H1", "2025H2")
difference = test["difference"]
low = test["low"]
reading = "C"
