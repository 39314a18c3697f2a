# task: three
# right: groups by cut, a mean of plus and minus one
my_csat = shop["csat"].isin([4, 5]).sum() / shop["csat"].count()
my_ces = shop.agg({"ces": "mean"})["ces"]
group = pd.cut(shop["nps"], [-1, 6, 8, 10], labels=[-100, 0, 100]).astype(int)
my_nps = group.mean()
