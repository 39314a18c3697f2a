# task: notes
# caught_by: details_overlooked
notes = {"n1": "direct", "n2": "unknown", "n3": "calm", "n4": "unknown", "n5": "unknown", "n6": "unknown"}
