# task: silence
# caught_by: digits_of_one_table
silent, silent_searching, encounter_complained, missed = 389, 0.45, 0.394, "A"
