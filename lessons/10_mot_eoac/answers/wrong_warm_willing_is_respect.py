# task: warm
# caught_by: any_I_is_the_same
techniques = {"s1": "A", "s2": "C", "s3": "D", "s4": "E", "s5": "A"}
coverage = 0.5
