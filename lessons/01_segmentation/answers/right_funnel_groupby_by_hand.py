# task: funnel
# right: counts the cohort with groupby, other column names and order, and a rounded share
first_day = history.groupby("customer_id")["date"].min()
came_in_2025 = first_day[first_day >= "2025-01-01"].index
rows = history[history["customer_id"].isin(came_in_2025)]
people = rows.groupby("customer_id")["status"].max()
stages = ["member", "contracted", "prospective", "interested", "potential"]
counts = [(people >= stage).sum() for stage in stages]
funnel_2025 = pd.DataFrame({"rate": [n / len(people) for n in counts], "people": counts}, index=stages)
signed_2025 = round(float(funnel_2025.loc["contracted", "rate"]), 2)
