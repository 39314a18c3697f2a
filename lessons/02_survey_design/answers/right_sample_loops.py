# task: sample
# right: a loop over rows, dicts with other keys
total = sum(classes["population"])
quota = {f"{name} 类": round(200 * people / total) for name, people in classes["population"].items()}
weights, happy = {}, 0
for name, row in classes.iterrows():
    weights[name.lower()] = float(row["population"] / row["answers"])
    happy += row["population"] * row["satisfied"] / row["answers"]
weighted_score = [happy / total]
