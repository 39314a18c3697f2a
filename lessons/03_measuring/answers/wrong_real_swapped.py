# task: real
# caught_by: waves_swapped
test = change(nps(waves, "wave"), "2025H2", "2025H1")
difference = test["difference"]
low = test["low"]
reading = "C"
