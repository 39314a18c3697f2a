# task: gold
# caught_by: digits_of_one_gym
renewal = {"none": 0.9, "settled": 0.7, "unsettled": 0.3}
difference, kept, reading = -0.2, 40, "B"
