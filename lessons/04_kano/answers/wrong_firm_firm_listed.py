# task: firm
# caught_by: firm_ones_listed
result = summarise_counts(votes)
category = result["category"]
unsure = list(result.index[result["significant"]])
advice = "B"
