# task: switch
# right: the rival's price as a share, rounded to yuan
def leaves(price, rival, worth, effort):
    return 1 - rival / price >= worth + effort


def highest_price(rival, worth, effort):
    return round(rival / (1 - worth - effort))
