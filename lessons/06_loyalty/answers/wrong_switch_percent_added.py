# task: switch
# caught_by: threshold_put_on_the_rivals_price
def leaves(price, rival, worth, effort):
    return (price - rival) / price >= worth + effort


def highest_price(rival, worth, effort):
    return rival * (1 + worth + effort)
