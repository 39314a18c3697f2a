# task: silence
# caught_by: another_group_counted
quiet = incidents[incidents["complained"] == 0]
silent = (incidents["complained"] == 1).sum()
silent_searching = quiet["searched"].mean()
cold = incidents[incidents["coder_1"].str.contains("encounter_failure")]
encounter_complained = cold["complained"].mean()
missed = "A"
