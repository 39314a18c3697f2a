# task: three
# caught_by: share_for_points
my_csat = (shop["csat"] >= 4).mean()
my_ces = shop["ces"].mean()
my_nps = (shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean()
