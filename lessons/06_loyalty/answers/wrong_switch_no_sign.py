# task: switch
# caught_by: dearer_rival_wins
def leaves(price, rival, worth, effort):
    return abs(price - rival) / price >= worth + effort


def highest_price(rival, worth, effort):
    return rival / (1 - worth - effort)
