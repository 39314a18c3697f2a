# task: cohorts
# right: sets and sums by hand, rounded
day = pd.to_datetime(sales["date"]).dt.month
january = set(sales["customer_id"][day == 1])
earlier = set(sales["customer_id"][day < 3])
march = sales[day == 3]
old_share = round(march["amount_yuan"][march["customer_id"].isin(earlier)].sum() / march["amount_yuan"].sum(), 2)
left = len(january & set(march["customer_id"])) / len(january)
reading = "Ｂ"
