# task: mix
# caught_by: mix_not_held_still
before = (mix["share_before"] * mix["nps_before"]).sum()
reported = (mix["share_after"] * mix["nps_after"]).sum() - before
same_mix = before - (mix["share_before"] * mix["nps_after"]).sum()
by_mode = reported - same_mix
reading_mix = "B"
