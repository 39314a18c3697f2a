# task: errors
# caught_by: survey_as_advertisement
errors = {
    "case_1": "B",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "C",
}
