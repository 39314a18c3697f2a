# task: brands
# right: filtered first, then all together
prime_better = summarise(pairs[pairs["brand"] == "prime"]).loc["next_day_delivery"]["better"]
lite_worse = summarise(pairs.query("brand == 'lite'")).at["short_hotline_wait", "worse"]
by_brand = None
reading = ["B"]
