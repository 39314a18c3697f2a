# task: warm
# caught_by: any_I_is_the_same
techniques = {"s1": "B", "s2": "C", "s3": "D", "s4": "E", "s5": "B"}
coverage = 0.5
