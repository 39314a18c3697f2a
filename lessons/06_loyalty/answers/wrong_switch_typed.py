# task: switch
# caught_by: numbers_of_the_example
def leaves(price, rival, worth, effort):
    return price - rival >= 100 * (worth + effort)


def highest_price(rival, worth, effort):
    return {(80, 0.1, 0.1): 100}.get((rival, worth, effort), 100)
