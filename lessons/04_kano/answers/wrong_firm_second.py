# task: firm
# caught_by: not_the_most_frequent
result = summarise_counts(votes)
category = result["runner_up"]
unsure = list(result.index[~result["significant"]])
advice = "B"
