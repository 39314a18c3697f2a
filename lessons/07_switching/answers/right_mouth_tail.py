# task: mouth
# right: the last row, rounded
table = word_of_mouth(*[noodle[name] for name in ("seeds", "rate", "rounds", "market", "reward", "advert")])
customers = round(table["new"].sum())
saved = round(table.eval("advertising_yuan - word_of_mouth_yuan").max())
opening = ["b"]
