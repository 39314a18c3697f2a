# task: returns
# right: lifetime values by hand, a dict
def value(kept):
    growth = 1 + programme["discount"]
    return programme["margin_yuan"] * growth / (growth - kept)


net = {}
for name, lift in lifts["lift"].items():
    more = value(programme["retention"] + lift) - value(programme["retention"])
    net[name] = programme["customers"] * more - programme["investment_yuan"]
low_roi = net["low"] / programme["investment_yuan"]
advice = "B"
