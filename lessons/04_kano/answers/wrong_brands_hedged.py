# task: brands
# caught_by: customers_blamed
by_brand = summarise(pairs, by=["brand", "feature"])
prime_better = by_brand.loc[("prime", "next_day_delivery"), "better"]
lite_worse = by_brand.loc[("lite", "short_hotline_wait"), "worse"]
reading = "B/C"
