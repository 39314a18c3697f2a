# task: report
# caught_by: half_of_the_handover
found = check_report(survey, "csat", 87)
verdict = found.verdict
percent = found.recomputed
slip = "B"
handover = "B"
