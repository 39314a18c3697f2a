# task: pyramid
# right: filters one after the other
n = len(people)
happy = people[people["csat"] > 3]
met = len(happy) / n
light = happy[happy["ces"].isin([5, 6, 7])]
easy = len(light) / n
memorable = [len(light[light["nps"] >= 9]) / n]
first = "Ｂ"
