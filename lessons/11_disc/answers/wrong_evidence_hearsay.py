# task: evidence
# caught_by: hearsay_counted
def own_cues(heard, customer):
    return heard.loc[heard["customer"] == customer, "style"]


def decide(cues):
    chance = weigh_cues(cues)["chance_first"]
    return chance.idxmax() if chance.max() >= 0.8 else "insufficient"
