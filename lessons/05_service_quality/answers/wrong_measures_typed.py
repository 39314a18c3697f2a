# task: measures
# caught_by: digits_of_one_test
room = [3, 2.5, 2, 1.5, 3.5, 1, 2, 1.5, 2.5, 1, 0.5, 1]
by_gap = {"listening": 2.5, "standards": 3.0, "delivery": 3.25, "communication": 4.25}
first, fifth = "closed_loop", "B"
