# task: warm
# caught_by: bare_sorry_counts
techniques = {"s1": "B", "s2": "C", "s3": "D", "s4": "A", "s5": "A"}
coverage = 0.5
