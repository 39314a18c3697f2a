# task: mix
# caught_by: earlier_minus_later
before = (mix["share_before"] * mix["nps_before"]).sum()
reported = before - (mix["share_after"] * mix["nps_after"]).sum()
same_mix = (mix["share_before"] * mix["nps_after"]).sum() - before
by_mode = -reported - same_mix
reading_mix = "B"
