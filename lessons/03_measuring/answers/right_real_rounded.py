# task: real
# right: rounded, the letter with its words
test = change(nps(waves, by="wave"), "2025H1", "2025H2").round(2)
difference = round(float(test["difference"]), 2)
low = [test.loc["low"]]
reading = "C 可能升了，也可能只是偶然"
