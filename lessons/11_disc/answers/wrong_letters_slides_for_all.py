# task: letters
# caught_by: standard_read_as_slides
letters = {"note_1": "fast", "note_2": "fast", "note_3": "calm", "note_4": "direct", "note_5": "unknown"}
