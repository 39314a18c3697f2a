# task: mouth
# right: a loop by hand
new = total = noodle["seeds"]
for _ in range(noodle["rounds"]):
    new = noodle["rate"] * new * (1 - total / noodle["market"])
    total = total + new
table = None
customers = total
saved = (total - noodle["seeds"]) * (noodle["advert"] - noodle["reward"])
opening = "B：开业靠广告"
