# task: silence
# caught_by: lone_causes_only
quiet = incidents[incidents["complained"] == 0]
silent = len(quiet)
silent_searching = quiet["searched"].mean()
cold = incidents[incidents["coder_1"] == "encounter_failure"]
encounter_complained = cold["complained"].mean()
missed = "A"
