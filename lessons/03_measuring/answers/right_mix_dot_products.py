# task: mix
# right: dot products; the modes worked out directly
reported = mix["share_after"] @ mix["nps_after"] - mix["share_before"] @ mix["nps_before"]
same_mix = mix["share_before"] @ (mix["nps_after"] - mix["nps_before"])
by_mode = ((mix["share_after"] - mix["share_before"]) * mix["nps_after"]).sum()
reading_mix = ["B"]
