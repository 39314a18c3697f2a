# task: coding
# right: steps by name, turns as text
codes = {"1": "探询", "3": "其他", "5": "其他", "7": "提议", "9": "行动承诺", "11": "确认满意"}
escalation = "第 4 句"
trigger = 3.0
