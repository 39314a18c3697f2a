# task: mix
# caught_by: modes_counted_alike
before = (mix["share_before"] * mix["nps_before"]).sum()
reported = mix["nps_after"].mean() - mix["nps_before"].mean()
same_mix = (mix["share_before"] * mix["nps_after"]).sum() - before
by_mode = reported - same_mix
reading_mix = "B"
