# task: switch
# caught_by: trouble_of_changing_forgotten
def leaves(price, rival, worth, effort):
    return (price - rival) / price >= worth - effort


def highest_price(rival, worth, effort):
    return rival / (1 - worth - effort)
