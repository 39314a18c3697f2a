# task: damage
# right: whole people, the letter with words
n = round(gym["customers"] * gym["problem"] * (1 - gym["complaint"]))
m = gym["customers"] * gym["problem"] - n
lost_silent = round(n * (gym["renew_ok"] - gym["renew_silent"]))
back = gym["satisfied"] * gym["renew_satisfied"] + (1 - gym["satisfied"]) * gym["renew_dissatisfied"]
lost = round(lost_silent + m * (gym["renew_ok"] - back), 1)
yuan = round(lost * gym["value"])
sign = "B 先处理好"
