# task: errors
# caught_by: unread_report_is_fine
errors = {
    "case_1": "A",
    "case_2": "D",
    "case_3": "C",
    "case_4": "D",
    "case_5": "C",
}
