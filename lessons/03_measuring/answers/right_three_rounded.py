# task: three
# right: rounded as the lesson reports them
my_csat = round((shop["csat"] >= 4).mean(), 2)
my_ces = round(shop["ces"].mean(), 1)
my_nps = round(100 * ((shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean()))
