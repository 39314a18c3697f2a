# task: evidence
# right: a loop, and the answer in Chinese
def own_cues(heard, customer):
    found = []
    for _, row in heard.iterrows():
        if row["customer"] == customer and row["source"] == "self":
            found.append(row["style"])
    return tuple(found)


def decide(cues):
    chance = weigh_cues(cues)["chance_first"].to_dict()
    best = max(chance, key=chance.get)
    if chance[best] < 0.8:
        return "看不出"
    return best
