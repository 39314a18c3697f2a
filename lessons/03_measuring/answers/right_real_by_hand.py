# task: real
# right: shares and standard errors by hand
found = {}
for wave, rows in waves.groupby("wave"):
    up, down = (rows["nps"] >= 9).mean(), (rows["nps"] <= 6).mean()
    found[wave] = (100 * (up - down), 100 * ((up + down - (up - down) ** 2) / len(rows)) ** 0.5)
test = found
difference = found["2025H2"][0] - found["2025H1"][0]
low = difference - 1.96 * (found["2025H1"][1] ** 2 + found["2025H2"][1] ** 2) ** 0.5
reading = "Ｃ"
