# task: notes
# caught_by: urgent_matter_is_a_style
notes = {"n1": "direct", "n2": "direct", "n3": "calm", "n4": "unknown", "n5": "careful", "n6": "unknown"}
