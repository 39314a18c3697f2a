# task: mix
# right: a loop over the modes, rounded
reported = same_mix = 0
for _, row in mix.iterrows():
    reported += row["share_after"] * row["nps_after"] - row["share_before"] * row["nps_before"]
    same_mix += row["share_before"] * (row["nps_after"] - row["nps_before"])
by_mode = round(reported - same_mix, 1)
reading_mix = "b"
