# task: totals
# right: a table, a series and an index
totals = sheet.sum().to_frame("total")
verdicts = pd.Series(["A", "B", "C", "A"], index=sheet.columns)
constant = sheet.columns[sheet.nunique() == 1]
