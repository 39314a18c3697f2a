# task: mouth
# caught_by: cheap_taken_for_quick
table = word_of_mouth(
    noodle["seeds"],
    noodle["rate"],
    rounds=noodle["rounds"],
    market=noodle["market"],
    reward_yuan=noodle["reward"],
    advertising_yuan=noodle["advert"],
)
customers = table["customers"].iloc[-1]
saved = table["advertising_yuan"].iloc[-1] - table["word_of_mouth_yuan"].iloc[-1]
opening = "C"
