# task: report
# right: counted by hand, the verdict in Chinese
percent = round(100 * (survey["csat"] >= 4).mean())
found = (survey["csat"] >= 3).mean()
verdict = "存疑" if percent != 87 else "能复现"
slip = "Ｂ"
handover = "c"
