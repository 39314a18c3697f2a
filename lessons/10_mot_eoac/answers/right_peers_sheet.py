# task: peers
# right: worked out from the wide sheet; rows with an index put back
wide = sheet[sheet["judged"] != sheet["judge"]].groupby("judged")[["red_lines", "steps", "warm"]]
means = wide.mean()
spread = (wide.max() - wide.min()).stack()
talk = spread[spread > 1].reset_index().iloc[:, :2]
blind = "2"
