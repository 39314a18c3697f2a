# task: gaps
# caught_by: card_of_one_person
gap = card["self"] - card.drop(columns="self").mean(axis=1)
blind = [1, 2, 4, 5]
strengths = [6]
