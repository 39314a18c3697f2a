# task: report
# right: the verdict in Chinese words
found = check_report(survey, "csat", 87)
verdict = "不能复现"
percent = round(found.recomputed, 1)
slip, handover = "b", "C：两样都要"
