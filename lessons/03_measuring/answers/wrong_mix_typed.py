# task: mix
# caught_by: digits_of_one_mix
reported = 23.8 - 10.5
same_mix = 17.5 - 10.5
by_mode = reported - same_mix
reading_mix = "B"
