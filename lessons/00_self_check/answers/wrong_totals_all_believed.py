# task: totals
# caught_by: reported_total_believed
totals = sheet.sum()
verdicts = {
    "me": "A",
    "colleague_1": "A",
    "colleague_2": "A",
    "colleague_3": "A",
}
constant = list(sheet.columns[sheet.nunique() == 1])
