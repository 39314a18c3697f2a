# task: errors
# caught_by: one_letter_for_all
errors = {
    "case_1": "C",
    "case_2": "C",
    "case_3": "C",
    "case_4": "C",
    "case_5": "C",
}
