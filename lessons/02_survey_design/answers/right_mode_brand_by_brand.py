# task: mode
# right: differences brand by brand, weighted by their people
means = people.groupby(["brand", "mode"], observed=True)["csat"].mean().unstack()
size = people["brand"].value_counts(normalize=True)
effects = means.sub(means["web"], axis=0).mul(size, axis=0).sum().drop("web")
ivr_effect = effects["ivr"]
verdict = "Ａ"
