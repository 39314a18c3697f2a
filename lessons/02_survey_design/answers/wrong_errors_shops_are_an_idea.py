# task: errors
# caught_by: wrong_factors_asked
errors = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "A",
}
