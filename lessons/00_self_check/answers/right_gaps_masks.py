# task: gaps
# right: columns of True and False instead of numbers; rounded
gap = (card["self"] - card.iloc[:, 1:].mean(axis="columns")).round(2)
blind = gap >= 1
strengths = (gap <= -1).to_numpy()
