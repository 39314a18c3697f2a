# task: letters
# caught_by: slides_read_as_standard
letters = {"note_1": "calm", "note_2": "calm", "note_3": "calm", "note_4": "direct", "note_5": "unknown"}
