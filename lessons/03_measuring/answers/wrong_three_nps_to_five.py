# task: three
# caught_by: groups_begin_elsewhere
my_csat = (shop["csat"] >= 4).mean()
my_ces = shop["ces"].mean()
my_nps = 100 * ((shop["nps"] >= 9).mean() - (shop["nps"] < 6).mean())
