# task: notes
# caught_by: mildness_not_heard
notes = {"n1": "direct", "n2": "unknown", "n3": "careful", "n4": "unknown", "n5": "careful", "n6": "unknown"}
