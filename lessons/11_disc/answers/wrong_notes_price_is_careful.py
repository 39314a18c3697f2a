# task: notes
# caught_by: one_question_is_a_style
notes = {"n1": "direct", "n2": "unknown", "n3": "calm", "n4": "careful", "n5": "careful", "n6": "unknown"}
