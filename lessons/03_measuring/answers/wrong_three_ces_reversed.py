# task: three
# caught_by: effort_not_a_mean
my_csat = (shop["csat"] >= 4).mean()
my_ces = 8 - shop["ces"].mean()
my_nps = 100 * ((shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean())
