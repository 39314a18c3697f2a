# task: real
# caught_by: waves_swapped
test = change(nps(waves, "wave"), "2025H1", "2025H2")
difference = test["score_after"]
low = test["low"]
reading = "C"
