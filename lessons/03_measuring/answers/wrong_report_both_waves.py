# task: report
# caught_by: other_rows_recomputed
found = check_report(responses, "csat", 87)
verdict = found.verdict
percent = found.recomputed
slip = "B"
handover = "C"
