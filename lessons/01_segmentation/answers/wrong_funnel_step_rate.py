# task: funnel
# caught_by: step_instead_of_whole_way
funnel_2025 = funnel(history, start="2025-01-01", end="2025-12-31")
signed_2025 = funnel_2025.loc["contracted", "step_rate"]
