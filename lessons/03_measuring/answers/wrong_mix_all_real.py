# task: mix
# caught_by: answers_true_so_change_true
before = (mix["share_before"] * mix["nps_before"]).sum()
reported = (mix["share_after"] * mix["nps_after"]).sum() - before
same_mix = (mix["share_before"] * mix["nps_after"]).sum() - before
by_mode = reported - same_mix
reading_mix = "A"
