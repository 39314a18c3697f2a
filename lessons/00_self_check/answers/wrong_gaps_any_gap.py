# task: gaps
# caught_by: strength_taken_for_blind_spot
gap = card["self"] - card.drop(columns="self").mean(axis=1)
blind = list(gap.index[gap > 0])
strengths = list(gap.index[gap <= -1])
