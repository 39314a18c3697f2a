# task: views
# right: sets and sums by hand, rounded
shares = []
for customer in set(visits["customer_id"]):
    own = [rating for who, rating in zip(visits["customer_id"], visits["csat"], strict=True) if who == customer]
    shares.append(sum(rating > 3 for rating in own) / len(own))
per_contact = round(len(visits[visits["csat"].isin([4, 5])]) / len(visits), 2)
per_customer = sum(shares) / len(shares)
why = "b"
model = "Ａ"
