# task: gaps
# caught_by: others_minus_self
gap = (card["self"] - card.drop(columns="self").mean(axis=1)).abs()
blind = list(gap.index[gap >= 1])
strengths = list(gap.index[gap <= -1])
