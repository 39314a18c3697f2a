# task: ranking
# right: a table of zeros and ones
wide = left["codes"].str.get_dummies(sep=";")
shares = wide.mean().round(2)
top = [wide.sum().idxmax()]
total = wide.to_numpy().sum() / len(wide)
reason = "Ｂ"
