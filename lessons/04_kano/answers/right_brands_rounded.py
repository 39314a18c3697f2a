# task: brands
# right: rounded to two decimals
by_brand = summarise(pairs, by=["brand", "feature"])
prime_better = round(by_brand.loc[("prime", "next_day_delivery"), "better"], 2)
lite_worse = round(by_brand.loc[("lite", "short_hotline_wait"), "worse"], 2)
reading = "B"
