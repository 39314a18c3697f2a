# task: switch
# caught_by: gap_of_the_rivals_price
def leaves(price, rival, worth, effort):
    return (price - rival) / rival >= worth + effort


def highest_price(rival, worth, effort):
    return rival / (1 - worth - effort)
