# task: totals
# caught_by: right_total_doubted
totals = sheet.sum()
verdicts = {
    "me": "A",
    "colleague_1": "B",
    "colleague_2": "C",
    "colleague_3": "B",
}
constant = list(sheet.columns[sheet.nunique() == 1])
