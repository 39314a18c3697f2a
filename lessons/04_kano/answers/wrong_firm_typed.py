# task: firm
# caught_by: names_of_one_survey
result = summarise_counts(votes)
category = ["M", "O", "A", "I"]
unsure = ["no_data_lost"]
advice = "B"
