# task: letters
# caught_by: i_is_influence_everywhere
letters = {"note_1": "fast", "note_2": "calm", "note_3": "fast", "note_4": "direct", "note_5": "unknown"}
