# task: warm
# caught_by: request_taken_for_consent
techniques = {"s1": "B", "s2": "D", "s3": "D", "s4": "E", "s5": "A"}
coverage = 0.5
