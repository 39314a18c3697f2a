# task: totals
# caught_by: gap_counted_as_zero
totals = sheet.sum()
verdicts = {
    "me": "A",
    "colleague_1": "B",
    "colleague_2": "A",
    "colleague_3": "A",
}
constant = list(sheet.columns[sheet.nunique() == 1])
