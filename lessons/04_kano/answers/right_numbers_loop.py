# task: numbers
# right: a loop over rows, dicts, rounded
better, worse = {}, {}
for name, row in votes.iterrows():
    m, o, a, i = row[["M", "O", "A", "I"]]
    better[name] = round((a + o) / (m + o + a + i), 2)
    worse[name] = round((o + m) / (m + o + a + i) * -1, 2)
