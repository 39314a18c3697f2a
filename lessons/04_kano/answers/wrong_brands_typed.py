# task: brands
# caught_by: digits_of_one_table
by_brand = summarise(pairs, by=["brand", "feature"])
prime_better = round(by_brand.loc[("prime", "next_day_delivery"), "better"] * 0 + 0.58, 2)
lite_worse = by_brand.loc[("lite", "short_hotline_wait"), "worse"]
reading = "B"
