# task: mix
# caught_by: rest_not_taken
before = (mix["share_before"] * mix["nps_before"]).sum()
reported = (mix["share_after"] * mix["nps_after"]).sum() - before
same_mix = (mix["share_before"] * mix["nps_after"]).sum() - before
by_mode = same_mix / reported
reading_mix = "B"
