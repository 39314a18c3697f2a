# task: funnel
# caught_by: digits_of_one_table
funnel_2025 = funnel(history, start="2025-01-01", end="2025-12-31")
signed_2025 = 0.1266
