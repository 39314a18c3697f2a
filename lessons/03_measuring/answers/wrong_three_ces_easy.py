# task: three
# caught_by: effort_not_a_mean
my_csat = (shop["csat"] >= 4).mean()
my_ces = (shop["ces"] >= 5).mean()
my_nps = 100 * ((shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean())
