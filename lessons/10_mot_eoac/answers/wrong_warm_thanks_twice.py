# task: warm
# caught_by: repeats_counted_again
techniques = {"s1": "B", "s2": "C", "s3": "D", "s4": "E", "s5": "A"}
coverage = 3 / 4
