# task: three
# caught_by: detractors_not_taken_away
my_csat = (shop["csat"] >= 4).mean()
my_ces = shop["ces"].mean()
my_nps = 100 * ((shop["nps"] <= 6).mean() - (shop["nps"] >= 9).mean())
