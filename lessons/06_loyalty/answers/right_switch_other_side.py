# task: switch
# right: the other side of the same comparison
def leaves(price, rival, worth, effort):
    if rival <= price * (1 - worth - effort):
        return 1
    return 0


def highest_price(rival, worth, effort):
    kept = 1 - (worth + effort)
    return round(rival / kept, 2)
