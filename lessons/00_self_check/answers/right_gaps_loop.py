# task: gaps
# right: a loop, a list of gaps, two sets
gap, blind, strengths = [], set(), set()
others = [name for name in card.columns if name != "self"]
for number, row in card.iterrows():
    difference = row["self"] - sum(row[name] for name in others) / len(others)
    gap.append(difference)
    if difference >= 1:
        blind.add(number)
    elif difference <= -1:
        strengths.add(number)
