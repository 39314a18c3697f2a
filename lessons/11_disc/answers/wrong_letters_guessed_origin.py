# task: letters
# caught_by: guesses_without_origin
letters = {"note_1": "fast", "note_2": "calm", "note_3": "calm", "note_4": "direct", "note_5": "calm"}
