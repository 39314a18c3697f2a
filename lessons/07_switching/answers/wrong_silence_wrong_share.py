# task: silence
# caught_by: number_of_people_missed
quiet = incidents[incidents["complained"] == 0]
silent = len(quiet)
silent_searching = quiet["searched"].mean()
cold = incidents[incidents["coder_1"].str.contains("encounter_failure")]
encounter_complained = cold["complained"].mean()
missed = "B"
