# task: totals
# caught_by: numbers_of_one_sheet
totals = {"me": 38, "colleague_1": 37, "colleague_2": 36, "colleague_3": 30}
verdicts = {
    "me": "A",
    "colleague_1": "B",
    "colleague_2": "C",
    "colleague_3": "A",
}
constant = ["colleague_3"]
