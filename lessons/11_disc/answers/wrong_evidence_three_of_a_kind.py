# task: evidence
# caught_by: examples_only
def own_cues(heard, customer):
    return heard.loc[(heard["customer"] == customer) & (heard["source"] == "self"), "style"]


def decide(cues):
    chance = weigh_cues(cues)["chance_first"]
    return chance.idxmax() if cues.count(chance.idxmax()) >= 3 else "insufficient"
