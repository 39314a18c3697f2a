# task: damage
# caught_by: everybody_would_have_stayed
troubled = gym["customers"] * gym["problem"]
spoke = troubled * gym["complaint"]
happy, unhappy = spoke * gym["satisfied"], spoke * (1 - gym["satisfied"])
lost_silent = (troubled - spoke) * (1 - gym["renew_silent"])
lost_happy = happy * (1 - gym["renew_satisfied"])
lost_unhappy = unhappy * (1 - gym["renew_dissatisfied"])
lost = lost_silent + lost_happy + lost_unhappy
yuan = lost * gym["value"]
sign = "B"
