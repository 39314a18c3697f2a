# task: report
# caught_by: slip_not_found
found = check_report(survey, "csat", 87)
verdict = found.verdict
percent = found.recomputed
slip = "C"
handover = "C"
