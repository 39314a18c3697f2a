# task: funnel
# caught_by: percent_instead_of_share
funnel_2025 = funnel(history, start="2025-01-01", end="2025-12-31")
signed_2025 = round(100 * funnel_2025.loc["contracted", "overall_rate"], 1)
