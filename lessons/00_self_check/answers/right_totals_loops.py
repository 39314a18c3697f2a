# task: totals
# right: plain loops; four letters in one text
totals = {}
constant = []
for name in sheet:
    totals[name] = 0
    for score in sheet[name].dropna():
        totals[name] += score
    if sheet[name].max() == sheet[name].min():
        constant.append(name)
verdicts = "A B C A"
