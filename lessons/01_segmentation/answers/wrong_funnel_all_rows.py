# task: funnel
# caught_by: all_rows
funnel_2025 = funnel(history)
signed_2025 = funnel_2025.loc["contracted", "overall_rate"]
