# task: brands
# right: a cross-section, the letter with words
by_brand = summarise(pairs, by=("feature", "brand"))
prime_better = by_brand.xs("next_day_delivery").loc["prime", "better"]
lite_worse = float(by_brand.xs("short_hotline_wait").loc["lite", "worse"])
reading = "Ｂ：两种客户要的不一样"
