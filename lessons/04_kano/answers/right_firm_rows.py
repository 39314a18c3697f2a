# task: firm
# right: the rows of the table
result = summarise_counts(votes)
category = result["category"].astype(str).tolist()
unsure = result[~result["significant"]]
advice = "b"
