# task: gaps
# caught_by: card_of_one_person
gap = card["self"] - card[["E01", "E02", "E03", "E06"]].mean(axis=1)
blind = list(gap.index[gap >= 1])
strengths = list(gap.index[gap <= -1])
