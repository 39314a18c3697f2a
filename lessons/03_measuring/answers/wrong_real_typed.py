# task: real
# caught_by: digits_of_one_comparison
test = change(nps(waves, "wave"), "2025H1", "2025H2")
difference = 5.906
low = -2.864
reading = "C"
