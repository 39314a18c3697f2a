# task: agreement
# caught_by: digits_of_twenty_stories
observed, chance, kappa, advice = 0.85, 0.78, 0.318, "B"
