# task: kinds
# right: the names of the cells in two languages, as a series
kinds = pd.Series(
    ["潜在忠诚", "Inertia", "高度忠诚", "太新，暂不判断", "zero"],
    index=["case_1", "case_2", "case_3", "case_4", "case_5"],
)
