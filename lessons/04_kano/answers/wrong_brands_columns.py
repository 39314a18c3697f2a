# task: brands
# caught_by: another_row_or_column
by_brand = summarise(pairs, by=["brand", "feature"])
prime_better = by_brand.loc[("prime", "next_day_delivery"), "worse"]
lite_worse = by_brand.loc[("lite", "short_hotline_wait"), "better"]
reading = "B"
