# task: silence
# right: query and value_counts
silent = [incidents["complained"].value_counts()[0]]
silent_searching = incidents.query("complained == 0 and searched == 1").shape[0] / silent[0]
encounter_complained = incidents.groupby(incidents["coder_1"].str.contains("encounter"))["complained"].mean()[True]
missed = "ａ"
