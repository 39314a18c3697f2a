# task: switch
# caught_by: gap_in_yuan
def leaves(price, rival, worth, effort):
    return price - rival >= worth + effort


def highest_price(rival, worth, effort):
    return rival / (1 - worth - effort)
