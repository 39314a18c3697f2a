# task: three
# caught_by: mean_taken_for_a_share
my_csat = shop["csat"].mean() / 5
my_ces = shop["ces"].mean()
my_nps = 100 * ((shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean())
