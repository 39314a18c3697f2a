# task: firm
# caught_by: unsure_thrown_away
result = summarise_counts(votes)
category = result["category"]
unsure = list(result.index[~result["significant"]])
advice = "C"
