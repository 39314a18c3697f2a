# task: report
# caught_by: figure_believed
found = check_report(survey, "csat", 87)
verdict = "reproduced"
percent = found.recomputed
slip = "B"
handover = "C"
