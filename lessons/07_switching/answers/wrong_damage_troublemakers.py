# task: damage
# caught_by: sign_before_handling
troubled = gym["customers"] * gym["problem"]
spoke = troubled * gym["complaint"]
happy, unhappy = spoke * gym["satisfied"], spoke * (1 - gym["satisfied"])
lost_silent = (troubled - spoke) * (gym["renew_ok"] - gym["renew_silent"])
lost_happy = happy * (gym["renew_ok"] - gym["renew_satisfied"])
lost_unhappy = unhappy * (gym["renew_ok"] - gym["renew_dissatisfied"])
lost = lost_silent + lost_happy + lost_unhappy
yuan = lost * gym["value"]
sign = "C"
