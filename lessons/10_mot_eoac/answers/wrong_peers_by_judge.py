# task: peers
# caught_by: judge_taken_for_judged
others = scores[scores["judged"] != scores["judge"]]
means = others.groupby(["judge", "skill"])["score"].mean().unstack()
talk = [("1", "warm"), ("3", "steps")]
blind = "2"
