# task: warm
# caught_by: request_taken_for_consent
techniques = {"s1": "B", "s2": "C", "s3": "C", "s4": "E", "s5": "A"}
coverage = 0.5
