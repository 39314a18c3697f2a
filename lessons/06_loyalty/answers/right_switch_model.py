# task: switch
# right: with the function of the course, a column of one
from course_lib.models.loyalty import switching_threshold


def leaves(price, rival, worth, effort):
    offer = {"price_yuan": price, "rival_yuan": rival, "service_worth": worth, "switching_cost": effort}
    return switching_threshold(offer)["switches"]


def highest_price(rival, worth, effort):
    offer = {"price_yuan": rival, "rival_yuan": rival, "service_worth": worth, "switching_cost": effort}
    return switching_threshold(offer)["highest_price_yuan"]
