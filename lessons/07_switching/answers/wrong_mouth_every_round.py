# task: mouth
# caught_by: cost_instead_of_saving
table = word_of_mouth(
    noodle["seeds"],
    noodle["rate"],
    rounds=noodle["rounds"],
    market=noodle["market"],
    reward_yuan=noodle["reward"],
    advertising_yuan=noodle["advert"],
)
customers = table["customers"].iloc[-1]
saved = (table["advertising_yuan"] - table["word_of_mouth_yuan"]).sum()
opening = "B"
