# task: report
# right: capitals, options with their words
found = check_report(survey, "csat", 87, decimals=0)
verdict = found.verdict.upper()
percent = [found.recomputed]
slip = "B：把 3 分也算成满意"
handover = "C. raw data and report"
