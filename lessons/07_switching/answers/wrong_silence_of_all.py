# task: silence
# caught_by: others_in_the_denominator
quiet = incidents[incidents["complained"] == 0]
silent = len(quiet)
silent_searching = quiet["searched"].sum() / len(incidents)
cold = incidents[incidents["coder_1"].str.contains("encounter_failure")]
encounter_complained = cold["complained"].mean()
missed = "A"
