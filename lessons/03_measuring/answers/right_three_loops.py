# task: three
# right: counts in loops, rounded
n = len(shop)
my_csat = round(sum(1 for answer in shop["csat"] if answer in (4, 5)) / n, 2)
my_ces = round(sum(shop["ces"]) / n, 2)
up = sum(answer > 8 for answer in shop["nps"])
down = sum(answer < 7 for answer in shop["nps"])
my_nps = round((up - down) / n * 100, 1)
