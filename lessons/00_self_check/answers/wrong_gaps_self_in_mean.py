# task: gaps
# caught_by: self_among_the_others
gap = card["self"] - card.mean(axis=1)
blind = list(gap.index[gap >= 1])
strengths = list(gap.index[gap <= -1])
