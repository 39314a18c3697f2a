# task: letters
# caught_by: one_meaning_for_all
letters = {"note_1": "calm", "note_2": "calm", "note_3": "calm", "note_4": "calm", "note_5": "calm"}
