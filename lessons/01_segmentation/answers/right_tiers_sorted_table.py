# task: tiers
# right: a table with more columns, sorted by ARPU, without those who have no class
table = customers.assign(tier=tier_within_brand(customers)).dropna(subset=["tier"])
tiers = table.sort_values("arpu_yuan")[["customer_id", "tier", "brand", "arpu_yuan"]]
