# task: brands
# caught_by: brands_not_split
by_brand = summarise(pairs)
prime_better = by_brand.loc["next_day_delivery", "better"]
lite_worse = by_brand.loc["short_hotline_wait", "worse"]
reading = "B"
