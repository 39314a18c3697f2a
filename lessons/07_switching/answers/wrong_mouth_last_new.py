# task: mouth
# caught_by: last_round_only
table = word_of_mouth(
    noodle["seeds"],
    noodle["rate"],
    rounds=noodle["rounds"],
    market=noodle["market"],
    reward_yuan=noodle["reward"],
    advertising_yuan=noodle["advert"],
)
customers = table["new"].iloc[-1]
saved = table["advertising_yuan"].iloc[-1] - table["word_of_mouth_yuan"].iloc[-1]
opening = "B"
