# task: mouth
# caught_by: digits_of_one_shop
table = word_of_mouth(80, 0.6, rounds=5, market=1_500, reward_yuan=12, advertising_yuan=40)
customers = table["customers"].iloc[-1]
saved = table["advertising_yuan"].iloc[-1] - table["word_of_mouth_yuan"].iloc[-1]
opening = "B"
