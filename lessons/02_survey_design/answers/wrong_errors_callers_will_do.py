# task: errors
# caught_by: callers_stand_for_all
errors = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "D",
    "case_4": "D",
    "case_5": "C",
}
