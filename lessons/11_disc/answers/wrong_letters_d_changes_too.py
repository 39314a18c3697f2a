# task: letters
# caught_by: all_letters_change_places
letters = {"note_1": "fast", "note_2": "calm", "note_3": "calm", "note_4": "careful", "note_5": "unknown"}
