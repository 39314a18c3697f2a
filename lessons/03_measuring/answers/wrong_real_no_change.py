# task: real
# caught_by: no_proof_taken_for_no_change
test = change(nps(waves, "wave"), "2025H1", "2025H2")
difference = test["difference"]
low = test["low"]
reading = "B"
