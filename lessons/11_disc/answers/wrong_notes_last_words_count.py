# task: notes
# caught_by: conflict_settled_by_guess
notes = {"n1": "direct", "n2": "unknown", "n3": "calm", "n4": "unknown", "n5": "careful", "n6": "calm"}
