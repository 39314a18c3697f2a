# task: errors
# caught_by: sees_an_error_everywhere
errors = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "B",
    "case_5": "C",
}
