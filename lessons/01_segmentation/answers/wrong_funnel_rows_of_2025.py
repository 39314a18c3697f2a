# task: funnel
# caught_by: date_of_record_instead_of_entry
funnel_2025 = funnel(history[history["date"] >= "2025-01-01"])
signed_2025 = funnel_2025.loc["contracted", "overall_rate"]
