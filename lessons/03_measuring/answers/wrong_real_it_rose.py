# task: real
# caught_by: plus_taken_for_proof
test = change(nps(waves, "wave"), "2025H1", "2025H2")
difference = test["difference"]
low = test["low"]
reading = "A"
