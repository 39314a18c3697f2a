# task: totals
# caught_by: constant_column_missed
totals = sheet.sum()
verdicts = {
    "me": "A",
    "colleague_1": "B",
    "colleague_2": "C",
    "colleague_3": "A",
}
constant = list(sheet.columns[sheet.nunique() > 1])
