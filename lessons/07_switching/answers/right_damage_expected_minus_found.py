# task: damage
# right: who should have renewed minus who did
troubled = gym["customers"] * gym["problem"]
groups = [
    (1 - gym["complaint"], gym["renew_silent"]),
    (gym["complaint"] * gym["satisfied"], gym["renew_satisfied"]),
    (gym["complaint"] * (1 - gym["satisfied"]), gym["renew_dissatisfied"]),
]
came = [troubled * share * renew for share, renew in groups]
lost = troubled * gym["renew_ok"] - sum(came)
lost_silent = troubled * groups[0][0] * gym["renew_ok"] - came[0]
yuan = [lost * gym["value"]]
sign = ("Ｂ",)
