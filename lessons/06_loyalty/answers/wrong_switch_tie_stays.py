# task: switch
# caught_by: a_tie_keeps_the_customer
def leaves(price, rival, worth, effort):
    return (price - rival) / price > worth + effort


def highest_price(rival, worth, effort):
    return rival / (1 - worth - effort)
