# task: brands
# caught_by: another_row_or_column
by_brand = summarise(pairs, by=["brand", "feature"])
prime_better = by_brand.loc[("lite", "next_day_delivery"), "better"]
lite_worse = by_brand.loc[("prime", "short_hotline_wait"), "worse"]
reading = "B"
