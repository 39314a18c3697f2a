# task: gaps
# caught_by: border_left_out
gap = card["self"] - card.drop(columns="self").mean(axis=1)
blind = list(gap.index[gap > 1])
strengths = list(gap.index[gap <= -1])
