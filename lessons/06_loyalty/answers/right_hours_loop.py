# task: hours
# right: a loop over rows, names that people read, rounded
saved = {}
for kind, row in display(policy).iterrows():
    less = row.iloc[1] - row.iloc[2]
    saved[kind] = round(row.iloc[0] * less / 60, 2)
yuan = round(sum(saved.values()) * wage)
claim = "b"
