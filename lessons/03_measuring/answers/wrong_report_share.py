# task: report
# caught_by: other_rows_recomputed
found = check_report(survey, "csat", 87)
verdict = found.verdict
percent = found.recomputed / 100
slip = "B"
handover = "C"
