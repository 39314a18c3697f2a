# task: notes
# caught_by: three_cues_overlooked
notes = {"n1": "unknown", "n2": "unknown", "n3": "calm", "n4": "unknown", "n5": "careful", "n6": "unknown"}
