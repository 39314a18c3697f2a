# task: evidence
# caught_by: majority_is_enough
def own_cues(heard, customer):
    return heard.loc[(heard["customer"] == customer) & (heard["source"] == "self"), "style"]


def decide(cues):
    chance = weigh_cues(cues)["chance_first"]
    return chance.idxmax() if cues.count(chance.idxmax()) > 1 else "insufficient"
