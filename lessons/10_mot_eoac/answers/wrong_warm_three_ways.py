# task: warm
# caught_by: three_builders
techniques = {"s1": "B", "s2": "C", "s3": "D", "s4": "E", "s5": "A"}
coverage = 2 / 3
