# task: totals
# caught_by: rows_added_for_columns
totals = sheet.sum(axis=1)
verdicts = {
    "me": "A",
    "colleague_1": "B",
    "colleague_2": "C",
    "colleague_3": "A",
}
constant = list(sheet.columns[sheet.nunique() == 1])
