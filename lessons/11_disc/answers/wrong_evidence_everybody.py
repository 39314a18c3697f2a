# task: evidence
# caught_by: other_customers_counted
def own_cues(heard, customer):
    return heard.loc[heard["source"] == "self", "style"]


def decide(cues):
    chance = weigh_cues(cues)["chance_first"]
    return chance.idxmax() if chance.max() >= 0.8 else "insufficient"
