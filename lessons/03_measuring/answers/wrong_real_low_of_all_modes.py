# task: real
# caught_by: not_the_lower_end
test = change(nps(waves, "wave"), "2025H1", "2025H2")
difference = test["difference"]
low = change(nps(responses, "wave"), "2025H1", "2025H2")["low"]
reading = "C"
