# task: switch
# caught_by: stays_for_half_the_price
def leaves(price, rival, worth, effort):
    return (price - rival) / price < worth + effort


def highest_price(rival, worth, effort):
    return rival / (1 - worth - effort)
