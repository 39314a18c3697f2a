# task: firm
# caught_by: letter_forced
result = summarise_counts(votes)
category = result["category"]
unsure = list(result.index[~result["significant"]])
advice = "A"
